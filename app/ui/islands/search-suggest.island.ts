interface Suggestion {
	kind: 'word' | 'product'
	text: string
	href: string
}

const WAIT_MS = 120
const SHORTEST = 2

for (const form of document.querySelectorAll<HTMLElement>('form[data-suggest]:not([data-live])')) {
	form.dataset.live = ''
	suggest(form)
}

/**
 * Makes of the search's box a combobox (WAI-ARIA's pattern with a list): suggestions while one types,
 * arrow keys to choose, Enter to go there, Escape to close.
 */
function suggest(form: HTMLElement): void {
	const input = form.querySelector('input')
	const list = form.querySelector('ul')
	const status = form.querySelector<HTMLElement>('[role=status]')
	if (!input || !list || !status) return
	const known = new Map<string, Suggestion[]>()
	let timer: ReturnType<typeof setTimeout> | undefined
	let asking = new AbortController()
	let chosen = -1

	list.setAttribute('role', 'listbox')
	for (const [name, value] of Object.entries({
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-expanded': 'false',
		'aria-controls': list.id,
	})) {
		input.setAttribute(name, value)
	}

	const options = () => [...list.querySelectorAll('a')]

	function choose(next: number): void {
		const all = options()
		all[chosen]?.setAttribute('aria-selected', 'false')
		chosen = all.length === 0 ? -1 : ((next + 1 + all.length + 1) % (all.length + 1)) - 1
		const option = all[chosen]
		option?.setAttribute('aria-selected', 'true')
		option?.scrollIntoView({ block: 'nearest' })
		if (option) input?.setAttribute('aria-activedescendant', option.id)
		else input?.removeAttribute('aria-activedescendant')
	}

	function open(isOpen: boolean): void {
		if (!list || !input) return
		list.hidden = !isOpen
		input.setAttribute('aria-expanded', String(isOpen))
		if (!isOpen) choose(-1)
	}

	function show(suggestions: readonly Suggestion[]): void {
		if (!list || !status || document.activeElement !== input) return
		choose(-1)
		list.replaceChildren(
			...suggestions.flatMap(({ kind, text, href }, index) => {
				const template = form.querySelector<HTMLTemplateElement>(`[data-option=${kind}]`)
				const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined
				const link = item?.querySelector('a')
				if (!item || !link) return []
				link.id = `${list.id}-${index}`
				link.href = href
				const words = link.querySelector('[data-text]')
				if (words) words.textContent = text
				return [item]
			}),
		)
		const { found = '', foundNone = '' } = status.dataset
		const count = suggestions.length
		status.textContent = count > 0 ? found.replace('{count}', String(count)) : foundNone
		open(count > 0)
	}

	async function ask(words: string): Promise<void> {
		asking.abort()
		if (words.length < SHORTEST) return open(false)
		const before = known.get(words)
		if (before) return show(before)
		asking = new AbortController()
		try {
			const address = `${form.dataset.suggest}?cari=${encodeURIComponent(words)}`
			const response = await fetch(address, { signal: asking.signal })
			if (!response.ok) return open(false)
			const suggestions: Suggestion[] = await response.json()
			known.set(words, suggestions)
			show(suggestions)
		} catch {
			// Left for a newer question, or without a net: the form works as before.
		}
	}

	input.addEventListener('input', () => {
		clearTimeout(timer)
		timer = setTimeout(() => void ask(input.value.trim()), WAIT_MS)
	})
	input.addEventListener('keydown', (event) => {
		const { key } = event
		if (key === 'Escape' && !list.hidden) {
			event.preventDefault()
			open(false)
		} else if (key === 'ArrowDown' || key === 'ArrowUp') {
			event.preventDefault()
			if (list.hidden) void ask(input.value.trim())
			else choose(chosen + (key === 'ArrowDown' ? 1 : -1))
		} else if (key === 'Enter' && chosen >= 0) {
			event.preventDefault()
			options()[chosen]?.click()
		}
	})
	// A press of the mouse would take the focus from the box and close the list before the click.
	list.addEventListener('pointerdown', (event) => event.preventDefault())
	if (form.dataset.focus !== undefined) input.focus()
	form.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) open(false)
	})
}
