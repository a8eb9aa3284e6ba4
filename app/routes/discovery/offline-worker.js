/*
 * The service worker of the shop's pages. It does one thing: where there is no network it shows a
 * page that says so, in the language of the address. Everything comes from the network first, and
 * nothing is kept but that page in both languages and what it is drawn with: never a cart or an
 * order, never a page of staff. `OFFLINE_PAGE=0` takes it out of every browser (README.md).
 */
const STORE = 'bekal-offline-1'
const PAGES = { id: '/luring', en: '/en/luring' }
const A_DAY_MS = 86_400_000
/** Of staff and of machines: not looked at at all. */
const NOT_OURS = /^\/(admin|kantor|keuangan|masuk|keluar|hooks|healthz|readyz)(\/|$)/
const ASSETS = /(?:href|src)="(\/assets\/[^"]+)"/g
const KINDS = new Set(['style', 'font', 'script'])

/** Fetches the pages as a stranger would, and what they are drawn with, and keeps all of it. */
async function keepPages() {
	const answers = await Promise.all(
		Object.values(PAGES).map(async (path) => {
			const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' })
			if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
			return { path, answer }
		}),
	)
	const store = await caches.open(STORE)
	const assets = new Set()
	for (const { path, answer } of answers) {
		const html = await answer.clone().text()
		for (const [, asset] of html.matchAll(ASSETS)) assets.add(asset)
		await store.put(path, answer)
	}
	await store.addAll(assets)
	await forget(store, new Set([...Object.values(PAGES), ...assets]))
}

/** What an earlier build of the shop was drawn with. */
async function forget(store, needed) {
	for (const request of await store.keys()) {
		if (!needed.has(new URL(request.url).pathname)) await store.delete(request)
	}
}

/** Once a day, so that the page looks like the shop of today when it is needed. */
async function refresh() {
	const store = await caches.open(STORE)
	const kept = await store.match(PAGES.id)
	const age = Date.now() - Date.parse(kept?.headers.get('date') ?? '')
	if (!(age < A_DAY_MS)) await keepPages()
}

async function answerPage(event, path) {
	try {
		return (await event.preloadResponse) ?? (await fetch(event.request))
	} catch (error) {
		const language = /^\/en(\/|$)/.test(path) ? 'en' : 'id'
		const page = await caches.match(PAGES[language], { cacheName: STORE })
		if (!page) throw error
		return page
	}
}

async function answerAsset(request) {
	try {
		return await fetch(request)
	} catch (error) {
		const kept = await caches.match(request, { cacheName: STORE })
		if (!kept) throw error
		return kept
	}
}

self.addEventListener('install', (event) => {
	event.waitUntil(keepPages().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) if (name !== STORE) await caches.delete(name)
			// Pages that are open keep without it until the next one: a page that a worker claims is
			// not kept by the browser for the way back.
			await self.registration.navigationPreload?.enable()
		})(),
	)
})

self.addEventListener('fetch', (event) => {
	const { request } = event
	const { origin, pathname } = new URL(request.url)
	if (request.method !== 'GET' || origin !== self.location.origin || NOT_OURS.test(pathname)) return
	if (request.mode === 'navigate') {
		event.respondWith(answerPage(event, pathname))
		event.waitUntil(refresh().catch(() => undefined))
	} else if (KINDS.has(request.destination)) {
		event.respondWith(answerAsset(request))
	}
})
