import type { ConsentScans } from '#app/domain/people/consent-scans.ts'

/** Keeps photos of consents in memory, sealed, whatever their bytes are. */
export function scansInMemory(): ConsentScans & { readonly kept: ReadonlyMap<string, unknown> } {
	const kept = new Map<string, Uint8Array>()
	let stored = 0
	return {
		kept,
		async store(bytes, box) {
			const key = String(stored++)
			kept.set(key, box.sealBytes(bytes, key))
			return key
		},
		async remove(key) {
			kept.delete(key)
		},
		async read(key, box) {
			const sealed = kept.get(key)
			return sealed ? box.openBytes(sealed, key) : null
		},
	}
}
