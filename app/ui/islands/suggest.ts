import { isChanged } from '#app/ui/kit/is-changed.ts'

interface Suggestion {
	kind: 'word' | 'product'
	text: string
	href: string
}

const WAIT_MS = 120
const SHORTEST = 2

/** Offers suggestions at every search box of the page while one types. */
export function suggestSearches(): void {
	for (const form of document.querySelectorAll<HTMLElement>('form[data-suggest]')) suggest(form)
}

/** The parts of a search box that its script works on. */
interface Box {
	form: HTMLElement
	input: HTMLInputElement
	list: HTMLUListElement
	status: HTMLElement
}

/**
 * Makes of the search's box a combobox (WAI-ARIA's pattern with a list): suggestions while one
 * types, arrow keys to choose, Enter to go there, Escape to close.
 */
function suggest(form: HTMLElement): void {
	const input = form.querySelector('input')
	const list = form.querySelector('ul')
	const status = form.querySelector<HTMLElement>('[role=status]')
	if (!input || !list || !status) return
	const popup = makePopup({ form, input, list, status })
	const ask = makeAsker(form.dataset.suggest ?? '', popup)
	const askNow = () => void ask(input.value.trim())
	let timer: ReturnType<typeof setTimeout> | undefined
	input.addEventListener('input', () => {
		clearTimeout(timer)
		timer = setTimeout(askNow, WAIT_MS)
	})
	input.addEventListener('keydown', (event) => {
		const { key } = event
		if (key === 'Escape' && !list.hidden) popup.open(false)
		else if (key === 'ArrowDown' || key === 'ArrowUp') {
			if (list.hidden) askNow()
			else popup.move(key === 'ArrowDown' ? 1 : -1)
		} else if (key !== 'Enter' || !popup.follow()) return
		event.preventDefault()
	})
	// A press of the mouse would take the focus from the box and close the list before the click.
	list.addEventListener('pointerdown', (event) => event.preventDefault())
	form.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) popup.open(false)
	})
	// Typed before this script came.
	if (input === document.activeElement && isChanged(input)) askNow()
	if (form.dataset.focus !== undefined) input.focus()
}

/** Asks for suggestions, each question once; a newer one takes back the one before. */
function makeAsker(address: string, popup: ReturnType<typeof makePopup>) {
	const known = new Map<string, Suggestion[]>()
	let asking = new AbortController()
	return async (words: string): Promise<void> => {
		asking.abort()
		if (words.length < SHORTEST) return popup.open(false)
		const before = known.get(words)
		if (before) return popup.show(before)
		asking = new AbortController()
		try {
			const question = `${address}?cari=${encodeURIComponent(words)}`
			const response = await fetch(question, { signal: asking.signal })
			if (!response.ok) return popup.open(false)
			const suggestions: Suggestion[] = await response.json()
			known.set(words, suggestions)
			popup.show(suggestions)
		} catch {
			// Left for a newer question, or without a net: the form works as before.
		}
	}
}

function makePopup({ form, input, list, status }: Box) {
	let chosen = -1
	list.setAttribute('role', 'listbox')
	input.setAttribute('role', 'combobox')
	input.setAttribute('aria-autocomplete', 'list')
	input.setAttribute('aria-expanded', 'false')
	input.setAttribute('aria-controls', list.id)

	const options = () => [...list.querySelectorAll('a')]

	function choose(next: number): void {
		const all = options()
		all[chosen]?.setAttribute('aria-selected', 'false')
		chosen = next
		const option = all[chosen]
		option?.setAttribute('aria-selected', 'true')
		option?.scrollIntoView({ block: 'nearest' })
		if (option) input.setAttribute('aria-activedescendant', option.id)
		else input.removeAttribute('aria-activedescendant')
	}

	function open(isOpen: boolean): void {
		list.hidden = !isOpen
		input.setAttribute('aria-expanded', String(isOpen))
		choose(-1)
	}

	return {
		open,
		/** one further down or up, round through the box itself */
		move(by: 1 | -1): void {
			const places = options().length + 1
			choose(((chosen + by + 1 + places) % places) - 1)
		},
		/** goes where the chosen one leads; false when none is chosen */
		follow(): boolean {
			const option = options()[chosen]
			option?.click()
			return option !== undefined
		},
		show(suggestions: readonly Suggestion[]): void {
			if (document.activeElement !== input) return
			list.replaceChildren(...suggestions.flatMap((one, index) => optionOf(form, list, one, index)))
			const { found = '', foundNone = '' } = status.dataset
			const count = suggestions.length
			status.textContent = count > 0 ? found.replace('{count}', String(count)) : foundNone
			open(count > 0)
		},
	}
}

/** One suggestion as a copy of the template of its kind. */
function optionOf(
	form: HTMLElement,
	list: HTMLElement,
	{ kind, text, href }: Suggestion,
	index: number,
): Element[] {
	const template = form.querySelector<HTMLTemplateElement>(`[data-option=${kind}]`)
	const item = template?.content.firstElementChild?.cloneNode(true) as Element | undefined
	const link = item?.querySelector('a')
	const words = item?.querySelector('[data-text]')
	if (!item || !link || !words) return []
	link.id = `${list.id}-${index}`
	link.href = href
	words.textContent = text
	return [item]
}
