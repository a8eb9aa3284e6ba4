import { Refusal } from '#app/shared/refusal.ts'
import { MOST_PHOTOS } from './complaint.ts'

export type ComplaintsRefusalCode =
	| 'complaints.time_over'
	| 'complaints.no_such_complaint'
	| 'complaints.already_decided'
	| 'complaints.too_many_photos'

/** The buyer's time to complain has ended. */
export function timeOver(): Refusal<ComplaintsRefusalCode> {
	return new Refusal('rule', 'complaints.time_over')
}

export function noSuchComplaint(): Refusal<ComplaintsRefusalCode> {
	return new Refusal('not-found', 'complaints.no_such_complaint')
}

/** Nothing is added to a complaint that has its outcome. */
export function alreadyDecided(): Refusal<ComplaintsRefusalCode> {
	return new Refusal('conflict', 'complaints.already_decided')
}

export function tooManyPhotos(): Refusal<ComplaintsRefusalCode> {
	return new Refusal('invalid', 'complaints.too_many_photos', { most: MOST_PHOTOS })
}
