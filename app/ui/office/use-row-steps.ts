import { useEffect } from 'react'

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }
const TYPED_INTO = 'input:not([type=checkbox]), select, textarea, [contenteditable]'

/**
 * Goes from row to row of a table while the focus is within it: j and the arrow downwards to what
 * the next row leads to, k and the arrow upwards to the one before. Where there is no row the key
 * does what it always does, and where something is typed it is typed.
 */
export function useRowSteps(): void {
	useEffect(() => {
		addEventListener('keydown', stepRows)
		return () => removeEventListener('keydown', stepRows)
	}, [])
}

function stepRows(event: KeyboardEvent): void {
	const { key, target, ctrlKey, metaKey, altKey } = event
	const step = STEPS[key]
	if (step === undefined || ctrlKey || metaKey || altKey) return
	if (!(target instanceof Element) || target.matches(TYPED_INTO)) return
	const table = target.closest('section:has(> table), table')
	const goals = [...(table?.querySelectorAll('tbody tr') ?? [])].flatMap(
		(row) => row.querySelector<HTMLElement>('a[href]') ?? [],
	)
	const at = goals.findIndex((goal) => goal.closest('tr') === target.closest('tr'))
	const next = goals[at < 0 && step < 0 ? -1 : at + step]
	if (!next) return
	event.preventDefault()
	next.focus()
}
