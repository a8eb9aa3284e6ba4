/** The first moment of Bekal's own history: nobody has typed this letterhead. */
const BEGINNING = '2025-11-03T00:00:00.000Z'

/** The row of the letterhead that comes with the schema: what is publicly known of the unit. */
export const firstLetterhead = [
	'00000000000000000000000000',
	'2025-01-01',
	'Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia',
	'Direktorat Jenderal Pemasyarakatan',
	'Kantor Wilayah Jawa Timur',
	'Rumah Tahanan Negara Kelas IIB Magetan',
	'',
	'Magetan',
	'RTN.MGT',
	'system',
	BEGINNING,
] as const
