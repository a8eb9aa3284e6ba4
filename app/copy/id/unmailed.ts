/** An order whose buyer has given no e-mail address. */
export const unmailed = {
	title: 'Simpan tautan pesanan ini',
	lead: 'Anda tidak menuliskan email, jadi tautannya hanya ada di sini. Salin atau simpan; siapa pun yang memegangnya dapat melihat pesanan Anda.',
	track: 'Hilang? Buka lagi lewat Cari pesanan Anda dengan nomor pesanan dan nomor telepon Anda.',
	staff:
		'Pembeli tidak menuliskan email, jadi tidak ada surat yang terkirim. Kabari lewat WhatsApp dengan teks di halaman ini.',
	/** stands behind what staff write by WhatsApp */
	whatsapp: 'Lihat pesanan Anda di {link} dengan nomor pesanan dan nomor telepon ini.',
	awaitingPayment:
		'Halo {name}, kami dari Bekal, Rutan Magetan. Pesanan {number} sejumlah {total} masih menunggu pembayaran. Barangnya kami simpankan sampai {until}.',
}
