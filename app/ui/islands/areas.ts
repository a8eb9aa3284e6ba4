import { isChanged, isField } from '#app/ui/kit/is-changed.ts'

interface Choices {
	cities: string[]
	districts: string[]
	villages: string[]
}

const ABOVE = ['province', 'city', 'district']
const LISTS = { city: 'cities', district: 'districts', village: 'villages' } as const

/**
 * Fills the lists beside the fields of an address as soon as the field above is filled in. Whatever
 * is typed stays: a list offers, and a village that is not on it can be written all the same.
 */
export function offerAreas(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-areas]')
	if (!form) return
	let asking = new AbortController()
	const fieldOf = (name: string) => {
		const field = form.elements.namedItem(name)
		return isField(field) ? field : null
	}
	const textOf = (name: string) => fieldOf(name)?.value.trim() ?? ''
	const offer = async () => {
		asking.abort()
		asking = new AbortController()
		const { signal } = asking
		const place = new URLSearchParams({
			provinsi: textOf('province'),
			kota: textOf('city'),
			kecamatan: textOf('district'),
		})
		const answer = await fetch(`${form.dataset.areas}?${place}`, { signal })
		if (answer.ok) fill((await answer.json()) as Choices)
	}
	// Without an answer one types, as without a script.
	const offerOrLeave = () => void offer().catch(() => {})
	form.addEventListener('change', ({ target }) => {
		if (isField(target) && ABOVE.includes(target.name)) offerOrLeave()
	})
	// Filled in before this script came, or brought back by the browser with the page.
	const above = ABOVE.map(fieldOf)
	if (above.some((field) => field !== null && isChanged(field))) offerOrLeave()
}

function fill(choices: Choices): void {
	for (const [field, list] of Object.entries(LISTS)) {
		const names = choices[list].map((name) => {
			const option = document.createElement('option')
			option.value = name
			return option
		})
		document.getElementById(`${field}-list`)?.replaceChildren(...names)
	}
}
