/**
 * Shows the estimate of the province as soon as it is chosen: all of them are on the page, one for
 * each zone, so nothing is asked of the server and nothing is remembered.
 */
export function estimateAtOnce(): void {
	document.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLSelectElement) || target.name !== 'provinsi') return
		const zone = target.selectedOptions[0]?.dataset.zone ?? ''
		const place = target.closest('[data-delivery]')
		for (const estimate of place?.querySelectorAll<HTMLElement>('[data-estimate]') ?? []) {
			estimate.hidden = estimate.dataset.estimate !== zone
		}
	})
	const hideButtons = () => {
		for (const button of document.querySelectorAll<HTMLElement>('[data-delivery] button')) {
			button.hidden = true
		}
	}
	hideButtons()
	document.addEventListener('bekal:swapped', hideButtons)
}
