import { createHash } from 'node:crypto'

interface Kept {
	/** `text/plain`, `application/xml` and so on; always in UTF-8 */
	readonly type: string
	/** how long anybody may keep it, in seconds */
	readonly seconds: number
}

/** A short text for machines, which is not sent again to whoever has it. */
export function answerText(request: Request, text: string, kept: Kept): Response {
	const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
	const headers = { ...headersOf(kept), etag }
	const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? []
	if (known.includes(etag) || known.includes('*'))
		return new Response(null, { status: 304, headers })
	return new Response(text, { headers })
}

/** A long text for machines, sent as it is written: no more than a step of it is ever in memory. */
export function answerSteps(steps: AsyncGenerator<string>, kept: Kept): Response {
	const encoder = new TextEncoder()
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await steps.next()
			if (done) controller.close()
			else controller.enqueue(encoder.encode(value))
		},
		async cancel() {
			await steps.return(undefined)
		},
	})
	return new Response(body, { headers: headersOf(kept) })
}

function headersOf({ type, seconds }: Kept): Record<string, string> {
	return {
		'content-type': `${type}; charset=utf-8`,
		'cache-control': `public, max-age=${seconds}`,
	}
}
