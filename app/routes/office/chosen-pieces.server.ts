import { z } from 'zod'
import { unreadableInput } from '#app/http/errors.ts'

/** The ids of the pieces of one kind, and how many of them lie in the parcel. */
const kindSchema = z
	.object({
		ids: z.string().transform((text) => text.split(' ')),
		many: z.coerce.number().int().min(0),
	})
	.refine(({ ids, many }) => many <= ids.length)
	.transform(({ ids, many }) => ids.slice(0, many))

/**
 * The pieces that lie in a parcel, as its form says: of each kind the first so many. Undefined
 * where nothing is chosen, which means all of them. Refuses a number that cannot be.
 */
export function readChosenPieces(form: FormData | URLSearchParams): string[] | undefined {
	const numbers = form.getAll('banyak')
	const kinds = form.getAll('isi').map((ids, index) => ({ ids, many: numbers[index] }))
	if (kinds.length === 0) return undefined
	const read = z.array(kindSchema).safeParse(kinds)
	if (!read.success) throw unreadableInput()
	return read.data.flat()
}
