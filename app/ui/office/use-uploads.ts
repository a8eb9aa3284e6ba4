import { useCallback, useEffect, useReducer, useRef } from 'react'
import { sendPicture } from './send-picture.ts'
import { afterUploadEvent, type Upload } from './upload-list.ts'

/** So many on their way at once: more would only share a phone's slow connection. */
const AT_ONCE = 2
const ID_BYTES = 16

/** Numbers that no two devices draw alike; also where the page came without TLS. */
function drawId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Sends chosen files one by one in the background, again after a broken connection. */
export function useUploads(subject: { kind: string; id: string }) {
	const [list, tell] = useReducer(afterUploadEvent, [] as readonly Upload[])
	const files = useRef(new Map<string, File>())
	const stops = useRef(new Map<string, AbortController>())

	useEffect(() => {
		const sending = list.filter(({ step }) => step === 'sending').length
		const next = list.filter(({ step }) => step === 'queued').slice(0, AT_ONCE - sending)
		for (const { clientId } of next) {
			const file = files.current.get(clientId)
			if (!file) continue
			const stop = new AbortController()
			stops.current.set(clientId, stop)
			tell({ type: 'begun', clientId })
			void sendPicture({
				file,
				clientId,
				subject,
				signal: stop.signal,
				onProgress: (percent) => tell({ type: 'progressed', clientId, percent }),
			}).then((sent) => {
				stops.current.delete(clientId)
				if (sent === 'broken') tell({ type: 'broke', clientId })
				else if ('refusal' in sent) tell({ type: 'refused', clientId, refusal: sent.refusal })
				else tell({ type: 'arrived', clientId, uploadId: sent.uploadId })
			})
		}
	}, [list, subject])

	const again = useCallback(
		(clientIds: readonly string[]) => tell({ type: 'again', clientIds }),
		[],
	)
	useTryingAgain(list, again)
	const choose = useCallback((chosen: FileList | null) => {
		const added = Array.from(chosen ?? [], (file) => ({ file, clientId: drawId() }))
		for (const { file, clientId } of added) files.current.set(clientId, file)
		const named = added.map(({ file, clientId }) => ({ clientId, name: file.name }))
		tell({ type: 'chosen', files: named })
	}, [])
	return {
		list,
		choose,
		again,
		drop(clientId: string) {
			stops.current.get(clientId)?.abort()
			files.current.delete(clientId)
			tell({ type: 'dropped', clientId })
		},
		move: (clientId: string, by: -1 | 1) => tell({ type: 'moved', clientId, by }),
	}
}

/** As soon as the network is back, what it broke is sent again; and leaving too early is asked. */
function useTryingAgain(list: readonly Upload[], again: (clientIds: readonly string[]) => void) {
	useEffect(() => {
		const failed = list.filter(({ step }) => step === 'failed').map(({ clientId }) => clientId)
		const isOpen = list.some(({ step }) => step !== 'done' && step !== 'refused')
		const resume = () => again(failed)
		const ask = (event: BeforeUnloadEvent) => event.preventDefault()
		addEventListener('online', resume)
		if (isOpen) addEventListener('beforeunload', ask)
		return () => {
			removeEventListener('online', resume)
			removeEventListener('beforeunload', ask)
		}
	}, [list, again])
}
