import type { RefusalData } from '#app/http/refusal-response.ts'

export type UploadStep =
	/** chosen, waits for its turn */
	| 'queued'
	| 'sending'
	| 'done'
	/** the connection broke, or the server was busy: the same may succeed later */
	| 'failed'
	/** the server will not take this file, whenever it is sent */
	| 'refused'

/** A file that was chosen, on its way. */
export interface Upload {
	/** drawn here once, kept over every retry: so that what arrives twice exists once */
	readonly clientId: string
	readonly name: string
	readonly step: UploadStep
	/** 0 to 100 while it is sent */
	readonly percent: number
	/** the server's number, once it is there */
	readonly uploadId: string | null
	readonly refusal: RefusalData['refusal'] | null
}

export type UploadEvent =
	| { readonly type: 'chosen'; readonly files: readonly { clientId: string; name: string }[] }
	| { readonly type: 'begun'; readonly clientId: string }
	| { readonly type: 'progressed'; readonly clientId: string; readonly percent: number }
	| { readonly type: 'arrived'; readonly clientId: string; readonly uploadId: string }
	| { readonly type: 'broke'; readonly clientId: string }
	| {
			readonly type: 'refused'
			readonly clientId: string
			readonly refusal: RefusalData['refusal']
	  }
	| { readonly type: 'again'; readonly clientIds: readonly string[] }
	| { readonly type: 'dropped'; readonly clientId: string }
	| { readonly type: 'moved'; readonly clientId: string; readonly by: -1 | 1 }

/** The list after something happened to one of its files; what is not on it changes nothing. */
export function afterUploadEvent(list: readonly Upload[], event: UploadEvent): readonly Upload[] {
	switch (event.type) {
		case 'chosen':
			return [...list, ...event.files.map(newUpload)]
		case 'begun':
			return changed(list, event.clientId, { step: 'sending', percent: 0, refusal: null })
		case 'progressed':
			return changed(list, event.clientId, { percent: event.percent })
		case 'arrived':
			return changed(list, event.clientId, {
				step: 'done',
				percent: 100,
				uploadId: event.uploadId,
			})
		case 'broke':
			return changed(list, event.clientId, { step: 'failed' })
		case 'refused':
			return changed(list, event.clientId, { step: 'refused', refusal: event.refusal })
		case 'again':
			return list.map((upload) =>
				upload.step === 'failed' && event.clientIds.includes(upload.clientId)
					? { ...upload, step: 'queued', percent: 0, refusal: null }
					: upload,
			)
		case 'dropped':
			return list.filter(({ clientId }) => clientId !== event.clientId)
		case 'moved':
			return moved(list, event.clientId, event.by)
	}
}

/** The numbers of those that are there, in the order that was chosen. */
export function arrivedIds(list: readonly Upload[]): string[] {
	return list.flatMap(({ uploadId }) => uploadId ?? [])
}

function newUpload({ clientId, name }: { clientId: string; name: string }): Upload {
	return { clientId, name, step: 'queued', percent: 0, uploadId: null, refusal: null }
}

function changed(
	list: readonly Upload[],
	clientId: string,
	change: Partial<Upload>,
): readonly Upload[] {
	return list.map((upload) =>
		upload.clientId === clientId && upload.step !== 'done' ? { ...upload, ...change } : upload,
	)
}

function moved(list: readonly Upload[], clientId: string, by: -1 | 1): readonly Upload[] {
	const from = list.findIndex((upload) => upload.clientId === clientId)
	const one = list[from]
	const other = list[from + by]
	if (!one || !other) return list
	const next = [...list]
	next[from] = other
	next[from + by] = one
	return next
}
