import type { parcels as indonesian } from '../id/order-parcels.ts'

export const parcels: typeof indonesian = {
	one: 'Parcel {position}',
	sent: 'Left on {date}',
	pieces: 'Contents',
	piece: '{count} × {name}',
	track: 'Track it with {courier}',
	trackThere: 'Copy this number and track the parcel on the site or app of {courier}.',
	copy: 'Copy the tracking number',
	left: 'To follow',
	leftText: 'We will write again as soon as it leaves.',
	partStep: 'Partly sent',
}
