/** The parcels of an order, as its buyer follows them. */
export const parcels = {
	one: 'Kiriman {position}',
	sent: 'Berangkat {date}',
	pieces: 'Isi',
	piece: '{count} × {name}',
	track: 'Lacak di situs {courier}',
	left: 'Menyusul',
	leftText: 'Kami kabari lagi begitu berangkat.',
	partStep: 'Dikirim sebagian',
}
