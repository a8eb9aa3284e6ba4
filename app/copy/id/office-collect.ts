/** An order that its buyer fetches. */
export const collect = {
	title: 'Diambil di loket',
	lead: 'Tidak dikirim. Pembeli datang ke loket dan menyebut nomor pesanan.',
	handOver: 'Serahkan di loket',
	handOverLead:
		'Cocokkan nomor pesanan, lalu serahkan barangnya. Sejak saat itu masa keluhan berjalan; setelah lewat, premi para pembuat menjadi tabungan final.',
	submit: 'Serahkan',
	at: 'Diambil',
	shipping: 'Ongkos kirim {service}, {count} kg',
	place: 'Loket',
}
