/*
 * What `OFFLINE_PAGE=0` puts in the place of the worker: it forgets what was kept, takes itself out
 * of the browser and has open pages served by the network alone.
 */
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) await caches.delete(name)
			await self.registration.unregister()
		})(),
	)
})
