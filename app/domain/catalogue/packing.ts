import { z } from 'zod'
import { LONGEST_SIDE_CM, type PackedSize } from './product.ts'

/** The heaviest piece that a courier takes as a parcel. */
const HEAVIEST_GRAMS = 30_000

/** Why a field is refused; the words stand in `app/copy`. */
export type PackingFault = 'weight' | 'side' | 'sides'

const fault = (name: PackingFault): string => name

const whole = (name: PackingFault, most: number) =>
	z
		.string(fault(name))
		.trim()
		.regex(/^\d{1,6}$/, fault(name))
		.transform(Number)
		.pipe(z.number().min(1, fault(name)).max(most, fault(name)))

const side = z
	.string()
	.trim()
	.transform((text) => text || null)
	.pipe(whole('side', LONGEST_SIDE_CM).nullable())

/**
 * What one piece weighs and measures on its way, as a form says it: whole grams up to thirty
 * kilograms, and three sides in whole centimetres up to two metres, or none of them.
 */
export const packingSchema = z
	.object({
		weightGrams: whole('weight', HEAVIEST_GRAMS),
		lengthCm: side,
		widthCm: side,
		heightCm: side,
	})
	.transform(({ weightGrams, lengthCm, widthCm, heightCm }, context): Packing => {
		if (lengthCm !== null && widthCm !== null && heightCm !== null) {
			return { weightGrams, packed: { lengthCm, widthCm, heightCm } }
		}
		for (const [name, value] of Object.entries({ lengthCm, widthCm, heightCm })) {
			const isLonely =
				value === null && !(lengthCm === null && widthCm === null && heightCm === null)
			if (isLonely) context.addIssue({ code: 'custom', message: fault('sides'), path: [name] })
		}
		return { weightGrams, packed: null }
	})

/** What couriers charge by. */
export interface Packing {
	readonly weightGrams: number
	/** folded and wrapped for the way; null where nobody has measured it */
	readonly packed: PackedSize | null
}
