import type { EvidenceStore } from '#app/domain/complaints/evidence.ts'

/** Where nobody shows a photo. */
export const noEvidence: EvidenceStore = {
	store: () => Promise.reject(new Error('no photo is kept here')),
	read: () => Promise.reject(new Error('no photo is kept here')),
}
