/** An order that leaves in several parcels. */
export const parcels = {
	which: 'Isi paket ini',
	whichLead:
		'Kurangi bila sebagian saja yang berangkat; sisanya dikirim kemudian dengan resi sendiri.',
	of: 'dari {count}',
	howMany: '{name}, lot {lot}: berapa yang dikirim',
	print: 'Cetak surat paket ini (PDF)',
	partNow: 'Paket dicatat. Sisa pesanan masih perlu dikirim.',
	leftTitle: 'Masih perlu dikirim',
	one: 'Paket {position}',
	papers: 'Surat paket {position} (PDF)',
	pieces: 'Isi',
	resiShared: 'Memang satu resi dengan kiriman lain, misalnya dua pesanan dalam satu paket',
	resiOther: 'Lihat pesanan {number}',
	handedNow: 'Pesanan diserahkan. Masa keluhan pembeli mulai berjalan.',
}
