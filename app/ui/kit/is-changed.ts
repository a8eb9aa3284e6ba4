/** What somebody fills in. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Whether something named in a form, or heard of, is a single field and no group or button. */
export function isField(thing: unknown): thing is Field {
	return (
		thing instanceof HTMLInputElement ||
		thing instanceof HTMLSelectElement ||
		thing instanceof HTMLTextAreaElement
	)
}

/**
 * Whether a field holds something else than it came with: filled in before a script came, or
 * brought back by the browser with the page. Of a group of radio buttons all are, or none.
 */
export function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) {
		const served = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
		return field.selectedIndex !== Math.max(served, 0)
	}
	if (field instanceof HTMLInputElement && isMark(field)) {
		return groupOf(field).some(({ checked, defaultChecked }) => checked !== defaultChecked)
	}
	return field.value !== field.defaultValue
}

/** Whether a field is ticked and not written into. */
export function isMark({ type }: HTMLInputElement): boolean {
	return type === 'checkbox' || type === 'radio'
}

function groupOf(mark: HTMLInputElement): HTMLInputElement[] {
	if (mark.type !== 'radio') return [mark]
	const sameName = [...(mark.form?.elements ?? [])].filter(
		(other) => other instanceof HTMLInputElement && other.name === mark.name,
	)
	return sameName as HTMLInputElement[]
}
