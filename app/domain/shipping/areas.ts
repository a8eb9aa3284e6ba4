import type { Province } from './province.ts'

/**
 * The port to a book of Indonesia's places, by the names people write. What it does not know is an
 * empty list: villages are founded and renamed, so it helps to write an address and never forbids
 * one.
 */
export interface Areas {
	/** kabupaten and kota of a province */
	cities(province: Province): Promise<readonly string[]>
	/** kecamatan of a city */
	districts(province: Province, city: string): Promise<readonly string[]>
	/** kelurahan and desa of a kecamatan */
	villages(province: Province, city: string, district: string): Promise<readonly string[]>
}

export type AreaLevel = 'city' | 'district' | 'village'

/** The names below each part of an address, as far as it is known. */
export interface AreaChoices {
	readonly cities: readonly string[]
	readonly districts: readonly string[]
	readonly villages: readonly string[]
}

interface Place {
	readonly province: Province
	readonly city: string
	readonly district: string
}

/** What may stand in each field of an address, given the fields above it. */
export async function choicesOf(areas: Areas, place: Place): Promise<AreaChoices> {
	const { province, city, district } = place
	const cities = await areas.cities(province)
	const districts = city === '' ? [] : await areas.districts(province, city)
	const villages = district === '' ? [] : await areas.villages(province, city, district)
	return { cities, districts, villages }
}

/** The first part of an address that its book does not hold; null when it holds them all. */
export function unknownArea(
	choices: AreaChoices,
	typed: { readonly city: string; readonly district: string; readonly village: string },
): AreaLevel | null {
	if (!holds(choices.cities, typed.city)) return 'city'
	if (!holds(choices.districts, typed.district)) return 'district'
	return holds(choices.villages, typed.village) ? null : 'village'
}

const KIND = /^(kabupaten|kab|kota administrasi|kota|kecamatan|kec|kelurahan|kel|desa)\.? /

/** `Ilir Barat Satu` is `Ilir Barat I` on letters. */
const NUMBERS: Readonly<Record<string, string>> = {
	satu: 'i',
	dua: 'ii',
	tiga: 'iii',
	empat: 'iv',
	lima: 'v',
	enam: 'vi',
	tujuh: 'vii',
	delapan: 'viii',
}

/** `KAB. MAGETAN`, `Kabupaten Magetan` and `magetan` are one place: how names are compared. */
export function areaKey(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
	const words = plain.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim()
	return words
		.replace(KIND, '')
		.split(' ')
		.map((word) => NUMBERS[word] ?? word)
		.join('')
		.replaceAll('.', '')
}

function holds(names: readonly string[], typed: string): boolean {
	const key = areaKey(typed)
	return names.some((name) => areaKey(name) === key)
}
