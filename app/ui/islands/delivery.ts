import { isChanged } from '#app/ui/kit/is-changed.ts'

const provinces = () => document.querySelector<HTMLSelectElement>('select[name=provinsi]')

/**
 * Shows the estimate of the province as soon as it is chosen: all of them are on the page, one for
 * each zone, so nothing is asked of the server, and it is remembered on this page alone.
 */
export function estimateAtOnce(): void {
	let asked: string | null = null
	const show = (select: HTMLSelectElement) => {
		const zone = select.selectedOptions[0]?.dataset.zone ?? ''
		const place = select.closest('[data-delivery]')
		for (const estimate of place?.querySelectorAll<HTMLElement>('[data-estimate]') ?? []) {
			estimate.hidden = estimate.dataset.estimate !== zone
		}
	}
	const ask = (select: HTMLSelectElement) => {
		asked = select.value
		show(select)
	}
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLSelectElement && target.name === 'provinsi') ask(target)
	})
	// Chosen before this script came, or brought back by the browser with the page.
	const served = provinces()
	if (served && isChanged(served)) ask(served)
	// Another choice of the piece goes to the same place.
	document.addEventListener('bekal:swapped', () => {
		const select = provinces()
		if (!select || asked === null) return
		select.value = asked
		show(select)
	})
	const hideButtons = () => {
		for (const button of document.querySelectorAll<HTMLElement>('[data-delivery] button')) {
			button.hidden = true
		}
	}
	hideButtons()
	document.addEventListener('bekal:swapped', hideButtons)
}
