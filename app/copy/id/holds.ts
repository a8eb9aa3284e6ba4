/** Words of premi that waits for a paper. */
export const holds = {
	nav: 'Ditahan',
	title: 'Premi ditahan',
	lead: 'Golongan pembuat pada hari kerjanya belum tercatat saat lembar kontribusi ditandatangani. Begitu tercatat, premi ini diselesaikan di sini: menjadi tabungan, atau menjadi makanan tambahan.',
	refusedTitle: 'Belum dapat diselesaikan',
	settled: {
		premi: 'Sudah diselesaikan sebagai premi dan dibukukan ke tabungan pembuat.',
		'extra-food': 'Sudah diselesaikan sebagai makanan tambahan dan dibukukan ke dananya.',
	},
	empty: 'Tidak ada premi yang ditahan',
	emptyText: 'Setiap pembuat di lembar kontribusi punya catatan golongan pada hari kerjanya.',
	caption: 'Premi yang ditahan, hari kerja terlama lebih dulu',
	batch: 'Hasil kerja',
	maker: 'Pembuat',
	says: 'Menurut catatan sekarang',
	act: 'Tindakan',
	earnings: {
		premi: 'Berhak atas premi',
		'extra-food': 'Makanan tambahan',
		hold: 'Golongan belum tercatat',
		absent: 'Tidak berada di sini pada hari itu; periksa catatan keberadaannya',
	},
	settle: { premi: 'Jadikan tabungan', 'extra-food': 'Jadikan makanan tambahan' },
}
