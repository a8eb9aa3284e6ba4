import { SPECULATION_RULES } from '#app/http/speculation-rules.ts'
import { suggestSearches } from './suggest.ts'

/** What every page of the shop does better with a script than without. */
suggestSearches()
const own = document.querySelector<HTMLScriptElement>('script[data-manifest]')
// After everything else: what is seen first has the network to itself, and the processor until a
// phone has drawn it in its two or three pictures. Each in a task of its own, between which the
// page answers: rules alone have the browser look at every link again.
addEventListener('load', () => {
	setTimeout(followLinksAhead, 250)
	if (own) setTimeout(becomeAnApp, 350, own.dataset)
})

/** Has the browser make pages ready before they are clicked. */
function followLinksAhead(): void {
	const rules = document.createElement('script')
	rules.type = 'speculationrules'
	rules.textContent = SPECULATION_RULES
	document.head.append(rules)
}

/** Tells the browser what the shop is as an app, and has it keep a page for want of a network. */
function becomeAnApp({ manifest = '', offline }: DOMStringMap): void {
	const link = document.createElement('link')
	link.rel = 'manifest'
	link.href = manifest
	document.head.append(link)
	if (offline === undefined) return
	// Refused in private windows of some browsers, and in none does anything depend on it.
	navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
}
