import type { Language } from '#app/shared/text.ts'
import type { WorldZone } from './delivery.ts'

/** Indonesia, where addresses have a form of their own. */
export const HOME = 'ID'

/**
 * ISO 3166-1 alpha-2, by the zone that a parcel from Indonesia goes by, as the post groups them.
 * `null`: where no post goes by a tariff, or nobody lives.
 */
const COUNTRIES: readonly (readonly [WorldZone | null, string])[] = [
	['southeast-asia', 'BN KH LA MM MY PH SG TH TL VN'],
	['east-asia', 'CN HK JP KR MN MO TW'],
	[
		'west-asia',
		`AE AF AM AZ BD BH BT GE IL IN IQ IR JO KG KW KZ LB LK MV NP OM PK PS QA SA SY TJ TM UZ YE`,
	],
	['oceania', 'AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS'],
	[
		'europe',
		`AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI
		LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA`,
	],
	[
		'americas',
		`AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN
		KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI`,
	],
	[
		'africa',
		`AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML
		MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW`,
	],
	[null, 'AQ BV GS HM IO KP TF UM'],
]

const ZONE_OF: ReadonlyMap<string, WorldZone | null> = new Map(
	COUNTRIES.flatMap(([zone, codes]) => codes.split(/\s+/).map((code) => [code, zone] as const)),
)

/** Every country of ISO 3166 but Indonesia, by its two letters. */
export const countriesAbroad: readonly string[] = [...ZONE_OF.keys()].sort()

/** The zone a country lies in; null for Indonesia and where nobody sends to. */
export function zoneOfCountry(code: string): WorldZone | null {
	return ZONE_OF.get(code) ?? null
}

const namesIn = (language: Language, style: 'long' | 'short') =>
	new Intl.DisplayNames([language], { type: 'region', style })

const NAMES = {
	id: { long: namesIn('id', 'long'), short: namesIn('id', 'short') },
	en: { long: namesIn('en', 'long'), short: namesIn('en', 'short') },
} as const

/** On letters these have shorter names than the official ones. */
const SHORT_NAMES = ['HK', 'MO', 'PS']

/** What a country is called in a language: `Jerman`, `Germany`. */
export function countryName(code: string, language: Language): string {
	return NAMES[language][SHORT_NAMES.includes(code) ? 'short' : 'long'].of(code) ?? code
}

/**
 * The last line of an address abroad: the country in English and capitals, as the Universal Postal
 * Union asks of whoever sends. Null in Indonesia and where nothing is sent.
 */
export function countryLine(code: string): string | null {
	return code === '' || code === HOME ? null : countryName(code, 'en').toUpperCase()
}

/** Names that people write and no list has, folded. */
const ALSO: Readonly<Record<string, string>> = {
	america: 'US',
	amerika: 'US',
	usa: 'US',
	unitedstatesofamerica: 'US',
	uk: 'GB',
	inggris: 'GB',
	england: 'GB',
	scotland: 'GB',
	skotlandia: 'GB',
	wales: 'GB',
	northernireland: 'GB',
	greatbritain: 'GB',
	britaniaraya: 'GB',
	holland: 'NL',
	korea: 'KR',
	republicofkorea: 'KR',
	cina: 'CN',
	hongkong: 'HK',
	macau: 'MO',
	makau: 'MO',
	uae: 'AE',
	uea: 'AE',
	turkey: 'TR',
	burma: 'MM',
	russianfederation: 'RU',
	vietnam: 'VN',
	bruneidarussalam: 'BN',
	czechrepublic: 'CZ',
	ceko: 'CZ',
}

const BY_NAME: ReadonlyMap<string, string> = new Map(
	countriesAbroad.flatMap((code) =>
		(['id', 'en'] as const).map((language) => [fold(countryName(code, language)), code] as const),
	),
)

/**
 * The country that is meant: by its name in Indonesian or English, a usual other name, or its two
 * letters, without regard to capitals, accents and hyphens. Null for any other; Indonesia too.
 */
export function findCountry(typed: string): string | null {
	const key = fold(typed)
	if (key === '') return null
	const code = key.toUpperCase()
	if (ZONE_OF.has(code)) return code
	return ALSO[key] ?? BY_NAME.get(key) ?? null
}

function fold(text: string): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
	return plain.replace(/[^\p{L}\p{N}]/gu, '')
}
