/**
 * What a postal code looks like in the countries where that is simple and sure, as the Universal
 * Postal Union lists them (Postal addressing systems). Where a country is missing, anything goes.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
	[/^\d{4}$/, 'AT AU BD BE BG CH CY DK GE HU LI LU NO NZ PH SI TN ZA'],
	[/^\d{5}$/, 'DE EE ES FI FR HR IT KH KR KW MA MM MX MY TH TR UA'],
	[/^\d{6}$/, 'CN IN KZ RO RU SG'],
	[/^\d{5}(\d{2})?$/, 'IL'],
	[/^\d{5,6}$/, 'VN'],
	[/^\d{5}(-\d{4})?$/, 'US SA'],
	[/^\d{3} ?\d{2}$/, 'CZ GR SE SK'],
	[/^\d{3}-?\d{4}$/, 'JP'],
	[/^\d{2}-?\d{3}$/, 'PL'],
	[/^\d{4}-?\d{3}$/, 'PT'],
	[/^\d{5}-?\d{3}$/, 'BR'],
	[/^\d{4} ?[A-Z]{2}$/, 'NL'],
	[/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, 'CA'],
	[/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'GB'],
	[/^[A-Z]{2}\d{4}$/, 'BN'],
]

const PATTERN_OF: ReadonlyMap<string, RegExp> = new Map(
	PATTERNS.flatMap(([pattern, codes]) => codes.split(' ').map((code) => [code, pattern] as const)),
)

/** Where the postal code stands before the town, as on most of the continent of Europe. */
const BEFORE_TOWN = new Set(
	'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IL IT LI LU MY NL NO PH PL PT RO SE SI SK TR'.split(
		' ',
	),
)

/** True where no parcel arrives without a postal code. */
export function usesPostcode(country: string): boolean {
	return PATTERN_OF.has(country)
}

/** True for what may be a postal code of a country; of one that is not known, for anything. */
export function isPostcodeOf(country: string, postcode: string): boolean {
	return PATTERN_OF.get(country)?.test(postcode) ?? true
}

/** The town with its postal code, in the order that its country writes them. */
export function townLine(country: string, town: string, postcode: string): string {
	const parts = BEFORE_TOWN.has(country) ? [postcode, town] : [town, postcode]
	return parts.filter((part) => part !== '').join(' ')
}
