import { type RefCallback, useCallback, useEffect, useRef } from 'react'
import { type Field, isChanged, isMark } from '#app/ui/kit/is-changed.ts'

/**
 * Tells a page of what was filled in before its scripts came, as if it were filled in now: sums
 * count it, drafts keep it, and nothing puts it back. React takes over a field as it stands without
 * hearing of it, so the next thing it draws would be what the page came with. For the element
 * around the page's fields.
 */
export function useEarlyInput(): RefCallback<HTMLElement> {
	const early = useRef<Field[]>([])
	useEffect(() => {
		for (const field of early.current.splice(0)) fillInAgain(field, field.value)
	}, [])
	// Collected before any effect runs: what those bring back from storage is not of this moment.
	return useCallback((frame) => {
		const fields = [...(frame?.querySelectorAll<Field>('input, select, textarea') ?? [])]
		early.current = fields.filter((field) => isTold(field) && isChanged(field))
	}, [])
}

/** Files tell of themselves; what no hand fills in, or a browser cannot read yet, is left. */
function isTold(field: Field): boolean {
	if (field.type === 'radio' && !(field as HTMLInputElement).checked) return false
	return field.type !== 'file' && field.type !== 'hidden' && !field.validity.badInput
}

/**
 * Fills in a field so that React and every listener hear of it as of a hand: past React's own
 * setter, which would take it for its own doing. A mark has no value: it is set by a click, as it
 * stands. A text's caret stays.
 */
export function fillInAgain(field: Field, value: string): void {
	if (field instanceof HTMLInputElement && isMark(field)) {
		field.checked = !field.checked
		field.click()
		return
	}
	if (field instanceof HTMLSelectElement) {
		field.value = value
	} else {
		const { selectionStart, selectionEnd } = field
		field.value = field.defaultValue
		Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
		if (selectionStart !== null && field === document.activeElement) {
			field.setSelectionRange(selectionStart, selectionEnd)
		}
	}
	field.dispatchEvent(new Event('input', { bubbles: true }))
	field.dispatchEvent(new Event('change', { bubbles: true }))
}
