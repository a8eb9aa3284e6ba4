import type { PageWords } from '../page-words.ts'

export const privacy: PageWords = {
	title: 'Privasi',
	description:
		'Data apa yang kami simpan dari pembeli, untuk apa, berapa lama, dan hak Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi.',
	lead: 'Kami hanya menyimpan yang diperlukan untuk mengirim pesanan Anda dan mempertanggungjawabkan uangnya. Tidak ada iklan, tidak ada pelacak, tidak ada akun yang harus dibuat.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'data',
			title: 'Data yang kami simpan',
			blocks: [
				{
					list: [
						'**Untuk mengirim:** nama penerima, alamat, nomor telepon, dan catatan yang Anda tulis.',
						'**Untuk tanda terima dan menghubungi Anda:** alamat email, bila Anda menuliskannya.',
						'**Untuk menjawab keluhan:** apa yang Anda tulis dan foto yang Anda kirim. Data lokasi di dalam foto kami hapus; yang dapat melihatnya hanya pemegang alamat pesanan dan petugas.',
						'**Untuk pembukuan:** apa yang dibeli, harganya, ongkos kirim, tanggal, dan keadaan pembayarannya.',
						'**Untuk keranjang:** isi keranjang Anda, dikenali lewat kuki.',
					],
				},
				'Nomor kartu tidak pernah sampai ke kami. Anda mengetiknya di halaman Stripe, penyedia layanan pembayaran, yang mengolahnya menurut kebijakannya sendiri. Kepada Stripe kami sampaikan alamat email Anda, nomor dan isi pesanan, serta jumlah yang dibayar. Bila Anda membayar dengan transfer atau QRIS, gambar bukti yang Anda kirim hanya dapat dilihat bendahara dan Kepala Rutan, dan rekening Anda hanya dicatat bila uang harus dikembalikan.',
				'Catatan server kami memuat halaman yang dibuka dan waktunya, tanpa mencatat siapa yang membukanya. Alamat halaman pesanan disamarkan di sana.',
			],
		},
		{
			id: 'kuki',
			title: 'Kuki',
			blocks: [
				'Toko ini memakai satu kuki, `keranjang`, supaya keranjang Anda tetap ada saat kembali. Isinya angka acak. Kuki dan keranjangnya hilang {cartDays} hari setelah terakhir diubah. Petugas yang masuk ke halaman kerja memakai kuki tersendiri.',
			],
		},
		{
			id: 'lama',
			title: 'Berapa lama disimpan',
			blocks: [
				{
					list: [
						'**Keranjang:** {cartDays} hari sejak terakhir diubah, lalu dihapus sendiri.',
						'**Pesanan:** tetap disimpan karena menjadi bukti pembukuan dan dasar tabungan para pembuat. Data ini tidak dihapus sendiri; permintaan Anda kami jawab satu per satu, sejauh aturan pembukuan mengizinkan.',
					],
				},
			],
		},
		{
			id: 'penerima',
			title: 'Kepada siapa data diberikan',
			blocks: [
				'Kurir menerima nama, alamat, dan nomor telepon supaya paket sampai. Stripe menerima yang disebut di atas. Selain itu data Anda hanya dibuka petugas yang tugasnya memerlukannya, dan tidak dijual kepada siapa pun.',
			],
		},
		{
			id: 'pesanan',
			title: 'Halaman pesanan Anda',
			blocks: [
				'Halaman pesanan dibuka dengan alamat rahasianya, tanpa kata sandi. Siapa pun yang memegang alamat itu dapat melihat pesanannya, jadi jangan membagikannya.',
			],
		},
		{
			id: 'hak',
			title: 'Hak Anda',
			blocks: [
				'Menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, Anda berhak:',
				{
					list: [
						'mendapat kejelasan untuk apa data Anda dipakai;',
						'melihat data Anda dan memperoleh salinannya;',
						'melengkapi dan membetulkannya bila keliru;',
						'menarik persetujuan, membatasi, atau mengakhiri pemrosesannya;',
						'meminta data dihapus atau dimusnahkan, sejauh hukum mengizinkan;',
						'mengajukan keberatan dan menuntut ganti rugi bila dirugikan.',
					],
				},
				'Untuk memakainya, [hubungi kami](/kontak) dari alamat email atau nomor yang tercantum di pesanan Anda.',
			],
		},
		{
			id: 'pembuat',
			title: 'Data para pembuat',
			blocks: [
				'Nama pembuat tidak pernah tampil di toko ini. Nama dan nomor registernya disimpan dalam bentuk tersandi; setiap kali petugas membukanya, siapa dan untuk apa tercatat. Di depan umum kami bercerita tentang angkatan, dan angkanya hanya bila orangnya lima atau lebih. Nama pena tampil hanya dengan persetujuan yang dapat dicabut, dan hilang dari toko begitu dicabut.',
			],
		},
		{
			id: 'bocor',
			title: 'Bila terjadi kegagalan',
			blocks: [
				'Bila data Anda terbuka kepada yang tidak berhak, kami memberi tahu Anda dan lembaga yang berwenang secara tertulis paling lambat 3 × 24 jam: data apa, kapan dan bagaimana terjadinya, serta apa yang kami lakukan.',
			],
		},
	],
}
