import { z } from 'zod'
import { isPostalCode, isPostalCodeOf, provinces } from './province.ts'

/** Why a field of an address is refused; the words stand in `app/copy`. */
export type AddressFault = 'required' | 'too-long' | 'province' | 'postal-code' | 'wrong-province'

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
export const addressSchema = z
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

export type Address = z.infer<typeof addressSchema>
