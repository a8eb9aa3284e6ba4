import { type RefObject, useEffect, useState } from 'react'
import { isChanged } from '#app/ui/kit/is-changed.ts'
import { fillInAgain } from '#app/ui/office/use-early-input.ts'

const SAVE_AFTER_MS = 700
const RETRY_MS = 3_000

export type Keeping = 'idle' | 'saved' | 'waiting'

/**
 * Keeps what is typed in a draft's form: on the server a moment after each change, and in the
 * browser as long as the server has not got it. A form that is sent while the connection is cut
 * waits and is sent again by itself; the server knows the draft by its id, so nothing is doubled.
 * Without JavaScript the form is a plain one.
 */
export function useDraftKeeper(form: RefObject<HTMLFormElement | null>, key: string): Keeping {
	const [keeping, setKeeping] = useState<Keeping>('idle')
	useEffect(() => {
		const element = form.current
		if (!element) return
		return keep(element, { key, tell: setKeeping })
	}, [form, key])
	return keeping
}

interface Keeper {
	key: string
	tell: (keeping: Keeping) => void
}

function keep(form: HTMLFormElement, { key, tell }: Keeper): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined
	let waiting: HTMLElement | null = null
	const ended = new AbortController()
	const listen = { signal: ended.signal }

	const save = async () => {
		store(key, form)
		const isSaved = await saved(form)
		if (isSaved) localStorage.removeItem(key)
		tell(isSaved ? 'saved' : 'waiting')
	}
	const later = (act: () => void, after: number) => {
		clearTimeout(timer)
		timer = setTimeout(act, after)
	}
	const send = async (button: HTMLElement | null) => {
		store(key, form)
		const answer = await sent(form, button)
		if (answer) {
			localStorage.removeItem(key)
			location.assign(answer)
			return
		}
		waiting = button ?? form
		tell('waiting')
		later(() => void send(button), RETRY_MS)
	}
	if (restore(key, form)) void save()
	form.addEventListener('input', () => later(() => void save(), SAVE_AFTER_MS), listen)
	form.addEventListener(
		'submit',
		(event) => {
			event.preventDefault()
			void send(event.submitter)
		},
		listen,
	)
	addEventListener('online', () => void (waiting ? send(waiting) : save()), listen)
	return () => {
		clearTimeout(timer)
		ended.abort()
	}
}

async function saved(form: HTMLFormElement): Promise<boolean> {
	const body = new FormData(form)
	body.set('intent', 'save')
	try {
		return (await fetch(form.action, { method: 'POST', body })).ok
	} catch {
		return false
	}
}

/** Where to go on; null without a connection. What is refused is sent again as a plain form. */
async function sent(form: HTMLFormElement, button: HTMLElement | null): Promise<string | null> {
	const body = new FormData(form)
	const isButton = button instanceof HTMLButtonElement && button.name !== ''
	if (isButton) body.set(button.name, button.value)
	try {
		const response = await fetch(form.action, { method: 'POST', body })
		if (response.ok) return response.url
	} catch {
		return null
	}
	const intent = document.createElement('input')
	intent.type = 'hidden'
	intent.name = isButton ? button.name : 'intent'
	intent.value = isButton ? button.value : 'next'
	form.append(intent)
	form.submit()
	return location.href
}

function store(key: string, form: HTMLFormElement): void {
	const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
	try {
		localStorage.setItem(key, JSON.stringify(fields))
	} catch {
		// A browser that keeps nothing still sends it to the server.
	}
}

/**
 * True when something was kept that the server has not got: it stands in the form again, but for
 * what was filled in already while this script was on its way.
 */
function restore(key: string, form: HTMLFormElement): boolean {
	const kept = localStorage.getItem(key)
	if (kept === null) return false
	const fields = JSON.parse(kept) as [string, string][]
	for (const [name, value] of fields) {
		const field = form.elements.namedItem(name)
		const isText = field instanceof HTMLInputElement && field.type === 'text'
		if (!isText && !(field instanceof HTMLSelectElement)) continue
		if (!isChanged(field)) fillInAgain(field, value)
	}
	const marks = form.querySelectorAll<HTMLInputElement>('[type=checkbox], [type=radio]')
	for (const mark of [...marks].filter((one) => !isChanged(one))) {
		const isKept = fields.some(([name, value]) => name === mark.name && value === mark.value)
		// A click, so that what depends on it hears of it; a radio is never clicked away.
		if (mark.checked !== isKept && (isKept || mark.type === 'checkbox')) mark.click()
	}
	return true
}
