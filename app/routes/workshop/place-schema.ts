import { z } from 'zod'
import { placeKinds } from '#app/domain/stock/places/place.ts'
import { LONGEST_NAME } from './place-limits.ts'

/** A place as it is typed; each fault is the name of its field. */
export const placeSchema = z.object({
	code: z
		.string('code')
		.trim()
		.regex(/^[\p{L}\p{N} -]{1,12}$/u, 'code'),
	name: z.string('name').trim().min(2, 'name').max(LONGEST_NAME, 'name'),
	kind: z.enum(placeKinds, 'kind'),
	isClosed: z.string().optional(),
})
