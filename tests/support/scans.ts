import type { ConsentScans } from '#app/domain/people/consent-scans.ts'

/** Keeps photos of consents in memory, sealed, whatever their bytes are. */
export function scansInMemory(): ConsentScans {
	const kept = new Map<string, Uint8Array>()
	return {
		async store(bytes, box) {
			const key = String(kept.size)
			kept.set(key, box.sealBytes(bytes, key))
			return key
		},
		async read(key, box) {
			const sealed = kept.get(key)
			return sealed ? box.openBytes(sealed, key) : null
		},
	}
}
