import type { parcels as indonesian } from '../id/office-parcels.ts'

export const parcels: typeof indonesian = {
	which: 'In this parcel',
	whichLead: 'Lower it if only part leaves now; the rest goes later, with a number of its own.',
	of: 'of {count}',
	howMany: '{name}, lot {lot}: how many are sent',
	print: 'Print the papers of this parcel (PDF)',
	partNow: 'The parcel is noted. The rest of the order is still to be sent.',
	leftTitle: 'Still to be sent',
	one: 'Parcel {position}',
	papers: 'Papers of parcel {position} (PDF)',
	pieces: 'Contents',
	resiShared: 'It really shares the number with another one, for example two orders in one parcel',
	resiOther: 'See order {number}',
	handedNow: 'The order is handed over. The buyer’s time to complain has begun.',
}
