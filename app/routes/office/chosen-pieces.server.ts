import { z } from 'zod'
import { unreadableInput } from '#app/http/errors.ts'
import { countField } from './parcel-fields.ts'

/** The ids of the pieces of one kind, and how many of them lie in the parcel. */
const kindSchema = z
	.object({ ids: z.array(z.string()), many: z.coerce.number().int().min(0) })
	.refine(({ ids, many }) => many <= ids.length)
	.transform(({ ids, many }) => ids.slice(0, many))

/**
 * The pieces that lie in a parcel, as its form says: of each kind the first so many. Undefined
 * where nothing is chosen, which means all of them. Refuses a number that cannot be.
 */
export function readChosenPieces(form: FormData | URLSearchParams): string[] | undefined {
	const kinds = form.getAll('isi').map((text) => {
		const ids = typeof text === 'string' ? text.split(' ') : []
		return { ids, many: form.get(countField(ids)) ?? undefined }
	})
	if (kinds.length === 0) return undefined
	const read = z.array(kindSchema).safeParse(kinds)
	if (!read.success) throw unreadableInput()
	return read.data.flat()
}
