import { useNavigation } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'

/** Of a group of choices the first takes the focus. */
const FAULTY = '[aria-invalid="true"], [data-faulty] input:enabled'

/**
 * Leads to what is wrong with a form that came back: its first faulty field takes the focus, or
 * where the form was refused as a whole the words that say why, unless a field of the page has
 * taken it already.
 */
export function useFocusOnFault(page: RefObject<HTMLElement | null>): void {
	const { state, formMethod } = useNavigation()
	// A page can arrive with faults: its form was sent before its scripts ran.
	const isAnswered = useRef(true)
	useEffect(() => {
		if (state !== 'idle') {
			isAnswered.current ||= formMethod !== undefined
			return
		}
		if (isAnswered.current && page.current) focusOnFault(page.current)
		isAnswered.current = false
	}, [page, state, formMethod])
}

function focusOnFault(page: HTMLElement): void {
	const field = page.querySelector<HTMLElement>(FAULTY)
	const { activeElement } = page.ownerDocument
	const isTyping = activeElement?.matches('input, select, textarea') && page.contains(activeElement)
	if (field) field.focus()
	else if (!isTyping) page.querySelector<HTMLElement>('[role="alert"]')?.focus()
}
