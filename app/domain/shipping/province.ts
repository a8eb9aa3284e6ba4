/**
 * The 38 provinces of Indonesia with the first digits of their postal codes, from west to east.
 * Names as in UU 14–16/2022 and UU 29/2022 (the new Papuan provinces) and the laws before them;
 * digits as Pos Indonesia gives them out.
 */
const POSTAL_DIGITS = {
	Aceh: '2',
	'Sumatera Utara': '2',
	'Sumatera Barat': '2',
	Riau: '2',
	'Kepulauan Riau': '2',
	Jambi: '3',
	'Sumatera Selatan': '3',
	'Kepulauan Bangka Belitung': '3',
	Bengkulu: '3',
	Lampung: '3',
	'DKI Jakarta': '1',
	Banten: '14',
	'Jawa Barat': '14',
	'Jawa Tengah': '5',
	'DI Yogyakarta': '5',
	'Jawa Timur': '6',
	Bali: '8',
	'Nusa Tenggara Barat': '8',
	'Nusa Tenggara Timur': '8',
	'Kalimantan Barat': '7',
	'Kalimantan Tengah': '7',
	'Kalimantan Selatan': '7',
	'Kalimantan Timur': '7',
	'Kalimantan Utara': '7',
	'Sulawesi Utara': '9',
	Gorontalo: '9',
	'Sulawesi Tengah': '9',
	'Sulawesi Barat': '9',
	'Sulawesi Selatan': '9',
	'Sulawesi Tenggara': '9',
	Maluku: '9',
	'Maluku Utara': '9',
	Papua: '9',
	'Papua Barat': '9',
	'Papua Barat Daya': '9',
	'Papua Pegunungan': '9',
	'Papua Selatan': '9',
	'Papua Tengah': '9',
} as const

export type Province = keyof typeof POSTAL_DIGITS

/** From west to east, as people are used to seeing them. */
export const provinces = Object.keys(POSTAL_DIGITS) as [Province, ...Province[]]

const POSTAL_CODE = /^[1-9]\d{4}$/

/** True for five digits that do not begin with zero. */
export function isPostalCode(text: string): boolean {
	return POSTAL_CODE.test(text)
}

/** True when a postal code can lie in the province: its first digit is one of the province's. */
export function isPostalCodeOf(province: Province, postalCode: string): boolean {
	return isPostalCode(postalCode) && POSTAL_DIGITS[province].includes(postalCode.charAt(0))
}
