import { isRefusalData, type RefusalData } from '#app/http/refusal-response.ts'

/** Where one picture is sent, as the body of a request. */
const UPLOAD_PATH = '/bengkel/foto/kirim'
const BUSY = 503
const TOO_MANY = 429

export type SentPicture =
	| { readonly uploadId: string }
	| { readonly refusal: RefusalData['refusal'] }
	/** no answer, or one that a later attempt may not get */
	| 'broken'

interface Sending {
	readonly file: Blob
	readonly clientId: string
	readonly subject: { readonly kind: string; readonly id: string }
	readonly onProgress: (percent: number) => void
	/** taken back before it has arrived */
	readonly signal: AbortSignal
}

/** Sends one picture and says how far it has come, which `fetch` cannot. */
export function sendPicture({ file, clientId, subject, ...rest }: Sending): Promise<SentPicture> {
	const { onProgress, signal } = rest
	const query = new URLSearchParams({ nomor: clientId, untuk: subject.kind, milik: subject.id })
	return new Promise((resolve) => {
		const request = new XMLHttpRequest()
		request.open('POST', `${UPLOAD_PATH}?${query}`)
		request.responseType = 'json'
		request.setRequestHeader('content-type', 'application/octet-stream')
		request.upload.addEventListener('progress', ({ loaded, total }) => {
			if (total > 0) onProgress(Math.round((loaded / total) * 100))
		})
		request.addEventListener('load', () => resolve(answerOf(request.status, request.response)))
		request.addEventListener('error', () => resolve('broken'))
		request.addEventListener('timeout', () => resolve('broken'))
		request.addEventListener('abort', () => resolve('broken'))
		signal.addEventListener('abort', () => request.abort())
		request.send(file)
	})
}

function answerOf(status: number, answer: unknown): SentPicture {
	if (status === BUSY || status === TOO_MANY) return 'broken'
	if (isRefusalData(answer)) return { refusal: answer.refusal }
	const isSent = typeof answer === 'object' && answer !== null && 'id' in answer
	return isSent ? { uploadId: String(answer.id) } : 'broken'
}
