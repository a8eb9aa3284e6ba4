import { z } from 'zod'

/** What the treasurer answers to a bank. */
export const evidenceSchema = z.object({
	/** made by the page: the same form sent twice answers once */
	answerId: z.string().regex(/^[0-9a-z]{26}$/),
	text: z.string().trim().min(20).max(5_000),
})

/** The file that came with the form; null where none was chosen. */
export async function attachedFile(form: FormData) {
	const file = form.get('file')
	if (!(file instanceof File) || file.size === 0) return null
	const bytes = new Uint8Array(await file.arrayBuffer())
	return { name: file.name, type: file.type, bytes }
}
