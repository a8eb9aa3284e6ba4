import type { PageWords } from '../page-words.ts'

export const terms: PageWords = {
	title: 'Syarat pembelian',
	description:
		'Syarat membeli di Bekal: harga, stok, pembayaran, kapan pembelian terjadi, pengiriman, dan hak Anda sebagai konsumen.',
	lead: 'Syarat ini singkat dan berlaku untuk setiap pembelian. Hak Anda sebagai konsumen menurut hukum Indonesia tidak berkurang karenanya.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'toko',
			title: 'Siapa kami',
			blocks: [
				'Bekal adalah toko karya warga binaan Rutan Kelas IIB Magetan, Jawa Timur. Cara menghubungi kami ada di halaman [Kontak](/kontak).',
			],
		},
		{
			id: 'barang',
			title: 'Barang dan stok',
			blocks: [
				'Setiap karya dibuat tangan dalam batch kecil. Ukuran, corak perca, dan warna benang dapat sedikit berbeda dari satu buah ke buah lain. Jumlah yang tertulis di toko adalah jumlah yang benar-benar ada.',
				'Memasukkan karya ke keranjang belum menyimpankannya. Karya disimpankan untuk Anda ketika pesanan dibuat, selama Anda membayar.',
			],
		},
		{
			id: 'harga',
			title: 'Harga',
			blocks: [
				'Harga dalam rupiah dan sudah yang harus dibayar, di luar ongkos kirim, yang tertulis terpisah sebelum Anda membayar. Bila harga berubah setelah karya masuk keranjang, Anda diberi tahu dan harus menyetujuinya lebih dulu.',
			],
		},
		{
			id: 'bayar',
			title: 'Pembayaran',
			blocks: [
				'Pembayaran dilakukan dengan kartu di halaman Stripe dalam {paymentMinutes} menit sejak pesanan dibuat, atau, bila ditawarkan, dengan transfer bank atau QRIS dalam 24 jam dan dikonfirmasi bendahara. Pesanan yang diambil sendiri boleh dibayar tunai di loket, paling lambat pada hari buka kedua. Lewat dari itu pesanan berakhir. Uang transfer yang kurang, lebih, ganda, atau terlambat kami kembalikan, kecuali pesanannya masih dapat dipenuhi.',
				'Pembelian terjadi ketika pembayaran diterima. Sejak saat itu kami wajib mengirim, dan aturan bagi hasil yang dibekukan pada setiap barang dijalankan. Lihat [Ke mana uang Anda](/uang).',
			],
		},
		{
			id: 'kirim',
			title: 'Pengiriman',
			blocks: [
				'Kami mengirim ke seluruh Indonesia dan, sejauh ada layanannya, ke luar negeri. Kami bertanggung jawab sampai paket diterima. Rinciannya ada di [Pengiriman](/pengiriman).',
			],
		},
		{
			id: 'batal',
			title: 'Penukaran dan pembatalan',
			blocks: [
				'Anda mempunyai paling sedikit {complaintDays} hari kerja sejak paket diterima untuk menukar barang atau membatalkan pembelian. Caranya ada di [Pengembalian](/pengembalian).',
			],
		},
		{
			id: 'hukum',
			title: 'Hukum yang berlaku',
			blocks: [
				'Pembelian di sini tunduk pada hukum Indonesia, antara lain Undang-Undang Nomor 8 Tahun 1999 tentang Perlindungan Konsumen dan Peraturan Pemerintah Nomor 80 Tahun 2019 tentang Perdagangan Melalui Sistem Elektronik. Bila ada perselisihan, mari kita bicarakan dulu; hak Anda menempuh jalur hukum tetap ada. Bila kedua bahasa berbeda, naskah bahasa Indonesia yang berlaku.',
			],
		},
	],
}
