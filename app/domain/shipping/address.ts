import { z } from 'zod'
import { findCountry } from './country.ts'
import { isPostcodeOf, usesPostcode } from './postcode.ts'
import { isPostalCode, isPostalCodeOf, provinces } from './province.ts'

/** Why a field of an address is refused; the words stand in `app/copy`. */
export type AddressFault =
	| 'required'
	| 'too-long'
	| 'province'
	| 'postal-code'
	| 'wrong-province'
	/** no country of this name, or Indonesia, which has a form of its own */
	| 'country'
	/** in letters that a courier elsewhere may not read, and our labels do not have */
	| 'not-latin'

const LONGEST_STREET = 200
const LONGEST_NAME = 80

const fault = (name: AddressFault): string => name

/** One line of text without line breaks or control characters, which labels cannot print. */
const line = (longest: number) =>
	z
		.string(fault('required'))
		.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
		.pipe(z.string().min(1, fault('required')).max(longest, fault('too-long')))

/** A line that names a place: with at least two letters. */
const place = (longest: number) => line(longest).refine(hasLetters, fault('required'))
const hasLetters = (text: string) => /\p{L}.*\p{L}/u.test(text)

/**
 * An address in Indonesia as couriers write it, trimmed to single spaces. The postal code has five
 * digits and must be possible in the province: the two are typed apart, and a parcel follows the
 * code.
 */
export const homeAddressSchema = z
	.object({
		/** street, number, RT/RW */
		street: line(LONGEST_STREET),
		/** kelurahan or desa */
		village: place(LONGEST_NAME),
		/** kecamatan */
		district: place(LONGEST_NAME),
		/** kabupaten or kota */
		city: place(LONGEST_NAME),
		province: z.enum(provinces, fault('province')),
		postalCode: z.string(fault('required')).trim().refine(isPostalCode, fault('postal-code')),
	})
	.refine((address) => isPostalCodeOf(address.province, address.postalCode), {
		message: fault('wrong-province'),
		path: ['postalCode'],
	})

export type HomeAddress = z.infer<typeof homeAddressSchema>

/** The Universal Postal Union asks for Latin letters and Arabic figures across borders. */
const isLatin = (text: string) => !/[^\p{Script=Latin}\P{L}]/u.test(text)

/** One line of Latin letters, such as a name on a parcel for another country. */
export const worldLine = (longest: number) => line(longest).refine(isLatin, fault('not-latin'))
const maybe = (longest: number) =>
	z
		.string()
		.default('')
		.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
		.pipe(z.string().max(longest, fault('too-long')).refine(isLatin, fault('not-latin')))

const LONGEST_LINE = 100
const LONGEST_POSTCODE = 12

/**
 * An address abroad in the form that English shops use: two lines, a town, a region and a postal
 * code where there are such, and a country by its name in either language. The postal code is held
 * against the country's pattern where that is known; elsewhere it may be missing.
 */
export const worldAddressSchema = z
	.object({
		country: z
			.string(fault('required'))
			.transform((typed) => findCountry(typed) ?? '')
			.refine((code) => code !== '', fault('country')),
		/** street and number, or a post box */
		line1: worldLine(LONGEST_LINE),
		/** flat, building, floor */
		line2: maybe(LONGEST_LINE),
		town: worldLine(LONGEST_NAME).refine(hasLetters, fault('required')),
		/** state, province, county */
		region: maybe(LONGEST_NAME),
		postcode: maybe(LONGEST_POSTCODE).transform((text) => text.toUpperCase()),
	})
	.superRefine(({ country, postcode }, context) => {
		if (country === '') return
		const isMissing = postcode === ''
		if (isMissing ? !usesPostcode(country) : isPostcodeOf(country, postcode)) return
		const message = fault(isMissing ? 'required' : 'postal-code')
		context.addIssue({ code: 'custom', message, path: ['postcode'] })
	})

export type WorldAddress = z.infer<typeof worldAddressSchema>

export type Address = HomeAddress | WorldAddress

/** True for an address in another country. */
export function isAbroad(address: Address): address is WorldAddress {
	return 'country' in address
}
