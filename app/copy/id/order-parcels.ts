/** The parcels of an order, as its buyer follows them. */
export const parcels = {
	one: 'Kiriman {position}',
	sent: 'Berangkat {date}',
	pieces: 'Isi',
	piece: '{count} × {name}',
	track: 'Lacak di situs {courier}',
	trackThere: 'Salin nomor resi ini, lalu lacak di situs atau aplikasi {courier}.',
	copy: 'Salin nomor resi',
	left: 'Menyusul',
	leftText: 'Kami kabari lagi begitu berangkat.',
	partStep: 'Dikirim sebagian',
}
