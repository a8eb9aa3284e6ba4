import type { MediaStore } from '#app/domain/catalogue/media.ts'

/**
 * The port to whoever keeps the photos of complaints. They are re-encoded like the shop's pictures,
 * so that where and when they were taken is dropped, but nobody is served them by an address alone.
 */
export interface EvidenceStore extends MediaStore {
	/** The largest form of a kept photo, as JPEG. */
	read(photo: { mediaKey: string; width: number }): Promise<Uint8Array>
}
