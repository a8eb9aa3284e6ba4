import { calendarDate } from '#app/shared/instant.ts'

const fromDate = calendarDate('2025-11-03')

/** The unit as it is publicly known; the address is an example. */
export const letterhead = {
	ministry: 'Kementerian Imigrasi dan Pemasyarakatan Republik Indonesia',
	directorate: 'Direktorat Jenderal Pemasyarakatan',
	region: 'Kantor Wilayah Jawa Timur',
	unit: 'Rumah Tahanan Negara Kelas IIB Magetan',
	address: 'Alamat contoh, Magetan, Jawa Timur',
	place: 'Magetan',
	unitCode: 'RTN.MGT',
	fromDate,
}

/** The demo's staff, with invented numbers. */
export const signatories = [
	{
		role: 'head',
		title: 'Kepala Rutan',
		name: 'Bagus Prasetyo, S.H., M.H.',
		nip: '197903142003121001',
		fromDate,
	},
	{
		role: 'treasurer',
		title: 'Bendahara',
		name: 'Dwi Handayani, S.E.',
		nip: '198608222010122002',
		fromDate,
	},
	{
		role: 'officer',
		title: 'Petugas Kemandirian',
		name: 'Ratna Puspitasari, A.Md.',
		nip: '199102052014032003',
		fromDate,
	},
] as const
