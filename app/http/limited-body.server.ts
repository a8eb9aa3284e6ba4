import { unreadableInput } from './errors.ts'

/**
 * The body of a request as it came, read piece by piece: of one that is longer than `most` nothing
 * beyond that is taken in, and null says so. Refuses `http.unreadable_input` for one that broke
 * off.
 */
export async function limitedBody(request: Request, most: number): Promise<Uint8Array | null> {
	const reader = request.body?.getReader()
	if (!reader) return new Uint8Array()
	const parts: Uint8Array[] = []
	let length = 0
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			throw unreadableInput()
		})
		if (done) return Buffer.concat(parts, length)
		length += value.byteLength
		if (length > most) {
			await reader.cancel().catch(() => {})
			return null
		}
		parts.push(value)
	}
}
