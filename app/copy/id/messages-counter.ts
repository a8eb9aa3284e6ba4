/** What is said instead when an order is fetched at the counter. */
export const counterMessages = {
	title: 'Diambil di loket',
	free: 'Gratis',
	'order-paid': {
		subject: 'Pembayaran pesanan {number} sudah kami terima',
		heading: 'Terima kasih!',
		body: 'Pembayaran {total} untuk pesanan {number} sudah kami terima. Pesanan sedang kami siapkan untuk Anda ambil di loket.',
	},
	where: 'Tempatnya: {place}, {hours}. Sebutkan nomor pesanan Anda.',
	kept: 'Barangnya kami simpan {days} hari sejak siap.',
	whatsapp: {
		'to-pay-in-cash':
			'Halo {name}, kami dari Bekal, Rutan Magetan. Barang pesanan {number} kami simpankan sampai {until}. Datanglah ke loket sebelum itu dan bayar {total} tunai: {hours}. Sebutkan nomor pesanannya, ya.',
		'being-prepared':
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pembayaran {total} untuk pesanan {number} sudah kami terima, terima kasih. Pesanannya sedang kami siapkan, dan kami kabari begitu bisa diambil di loket.',
		ready:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sudah siap diambil di loket: {hours}. Sebutkan nomor pesanannya, ya.',
		received:
			'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sudah Anda ambil di loket, terima kasih. Ada yang tidak sesuai? Balas pesan ini paling lambat {until}.',
	},
}
