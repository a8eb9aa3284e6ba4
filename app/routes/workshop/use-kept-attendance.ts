import { useLocation, useNavigate } from '@remix-run/react'
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { isChanged, isField } from '#app/ui/kit/is-changed.ts'

/** What is kept in the browser of a list that is not sent yet: codes, marks and what was typed. */
interface Kept {
	readonly basedOn: string
	readonly fields: readonly (readonly [string, string])[]
	/** it was sent, and nobody answered */
	readonly waiting: boolean
}

type State = 'idle' | 'kept' | 'sending' | 'waiting'

const RETRY_MS = 15_000
const PREFIX = 'daftar-hadir:'

/**
 * Keeps a list in this browser from the first tap until it has reached the shop, so that neither a
 * lost connection nor a closed page loses it, and sends it again by itself. Sent twice it is on
 * record once. What the shop refuses is sent as a plain form, whose page says why.
 */
export function useKeptAttendance(
	form: RefObject<HTMLFormElement | null>,
	sessionId: string,
	revision: number,
) {
	const [state, setState] = useState<State>('idle')
	const navigate = useNavigate()
	const { pathname } = useLocation()
	const isSending = useRef(false)
	const key = PREFIX + sessionId

	const keep = useCallback(
		(waiting: boolean) => {
			if (!form.current) return
			const all = [...new FormData(form.current)]
			const fields = all.flatMap(([name, value]) =>
				typeof value === 'string' ? [[name, value] as const] : [],
			)
			const kept: Kept = { basedOn: String(revision), fields, waiting }
			write(key, JSON.stringify(kept))
		},
		[form, key, revision],
	)

	const send = useCallback(async () => {
		if (!form.current || isSending.current) return
		isSending.current = true
		setState('sending')
		keep(true)
		try {
			const body = new URLSearchParams([...new FormData(form.current)] as [string, string][])
			const answer = await fetch(pathname, { method: 'POST', body })
			const { search } = new URL(answer.url)
			if (answer.ok && new URLSearchParams(search).has('selesai')) {
				write(key, null)
				setState('idle')
				navigate(pathname + search, { replace: true })
			} else {
				form.current.submit()
			}
		} catch {
			setState('waiting')
		} finally {
			isSending.current = false
		}
	}, [form, keep, key, navigate, pathname])

	useEffect(() => {
		const kept = readKept(key)
		if (!kept || !form.current) return
		if (kept.basedOn !== String(revision)) return write(key, null)
		fillIn(form.current, kept.fields)
		setState(kept.waiting ? 'waiting' : 'kept')
	}, [form, key, revision])

	useRetry(state === 'waiting', send)

	return {
		state,
		keep: () => keep(false),
		onSubmit: (event: FormEvent) => {
			event.preventDefault()
			void send()
		},
	}
}

/** Sends what waits every while, and at once when the connection is back. */
function useRetry(isWaiting: boolean, send: () => Promise<void>): void {
	useEffect(() => {
		if (!isWaiting) return
		const again = () => void send()
		const timer = setInterval(again, RETRY_MS)
		window.addEventListener('online', again)
		return () => {
			clearInterval(timer)
			window.removeEventListener('online', again)
		}
	}, [isWaiting, send])
}

/** Storage may be shut, or full: then the page is as good as one without a script. */
function write(key: string, text: string | null): void {
	try {
		if (text === null) localStorage.removeItem(key)
		else localStorage.setItem(key, text)
	} catch {
		return
	}
}

function readKept(key: string): Kept | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
		return isKept(kept) ? kept : null
	} catch {
		return null
	}
}

function isKept(value: unknown): value is Kept {
	return (
		typeof value === 'object' &&
		value !== null &&
		'basedOn' in value &&
		'fields' in value &&
		Array.isArray(value.fields)
	)
}

/** Puts back what was kept, but for what was filled in already while this script was on its way. */
function fillIn(form: HTMLFormElement, fields: Kept['fields']): void {
	for (const [name, value] of fields) {
		const field = form.elements.namedItem(name)
		const group = field instanceof RadioNodeList ? [...field] : [field]
		if (group.some((one) => isField(one) && isChanged(one))) continue
		const isText = field instanceof HTMLInputElement && field.type !== 'hidden'
		if (field instanceof RadioNodeList || isText || field instanceof HTMLTextAreaElement) {
			field.value = value
		}
	}
}
