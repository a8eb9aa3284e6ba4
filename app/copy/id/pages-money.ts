import type { PageWords } from '../page-words.ts'

export const money: PageWords = {
	title: 'Ke mana uang Anda',
	description:
		'Bagaimana harga sebuah karya dibagi: premi pembuat, PNBP, mitra, modal kerja, dan bahan. Aturan yang berlaku, dasar hukumnya, dan contoh hitungannya.',
	lead: 'Tidak ada satu persentase yang berlaku di mana-mana. Karena itu aturan bagi hasil di sini adalah dokumen: bertanggal, berversi, punya dasar hukum, dan disetujui dua orang. Halaman ini membacanya langsung dari pembukuan.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'urutan',
			title: 'Urutan pembagian',
			blocks: [
				{
					list: [
						'**Bahan** dikembalikan lebih dulu sebesar biayanya, bila aturannya membagi keuntungan. Uang ini membeli bahan untuk batch berikutnya.',
						'**Premi** adalah bagian para pembuat. Premi dibagi menurut lembar kontribusi batch: siapa mengerjakan berapa bagian.',
						'**PNBP**, penerimaan negara bukan pajak, adalah bagian negara.',
						'**Mitra** mendapat bagian hanya bila ada perjanjian kerja sama, sebesar yang tertulis di sana.',
						'**Modal kerja** (dana penunjang) menerima sisanya: untuk alat, benang, jarum, dan program itu sendiri.',
					],
				},
				'Orang menerima rupiah utuh. Sen yang tersisa dari pembulatan masuk ke modal kerja.',
			],
		},
		{
			id: 'aturan',
			title: 'Aturan yang berlaku',
			blocks: [
				'Versi yang berlaku pada saat Anda memesan dibekukan pada setiap barang. Bila aturan berubah sesudahnya, pesanan Anda tidak ikut berubah. Contoh di bawah memakai angka bulat: sebuah karya seharga {price} dengan bahan {material}. Rincian untuk harga yang sebenarnya ada di halaman setiap karya.',
			],
		},
		{
			id: 'tabungan',
			title: 'Dari premi tertunda ke tabungan',
			blocks: [
				'Begitu pembayaran Anda diterima, premi dicatat atas nama setiap pembuat sebagai **tertunda**. Ia menjadi **final** setelah waktu Anda untuk mengajukan keluhan lewat: {deliveryDays} hari untuk perjalanan paket sejak dikirim, lalu {complaintDays} hari kerja penuh.',
				'Bila uang Anda dikembalikan sebelum itu, premi tertunda dari pesanan tersebut dibukukan balik. Bila sesudahnya, tabungan yang sudah final tidak disentuh; cadangan pengembalian dana yang menanggung.',
				'Tabungan yang final milik pembuatnya. Tabungan diserahkan saat bebas; sebelum itu dapat dipakai untuk kebutuhan di dalam atau dikirim kepada keluarga, dan setiap pengeluaran dicatat bendahara.',
			],
		},
		{
			id: 'negara',
			title: 'Bagian negara',
			blocks: [
				'PNBP dicatat sebagai utang kepada negara pada saat yang sama dengan premi. Uang itu bukan milik toko dan tidak dipakai untuk membiayai program; ia harus disetor ke kas negara.',
			],
		},
		{
			id: 'biaya',
			title: 'Ongkos kirim dan biaya pembayaran',
			blocks: [
				'**Ongkos kirim** yang Anda bayar tidak ikut dibagi. Ia dititipkan untuk kurir dan dicatat terpisah.',
				'**Biaya layanan pembayaran** ditanggung modal kerja setelah pembagian selesai, kecuali aturannya menyepakati biaya yang diambil lebih dulu. Yang diambil selalu yang disepakati itu, berapa pun tagihannya nanti; selisihnya urusan modal kerja. Jadi yang Anda lihat sebelum membayar sama dengan yang dibukukan sesudahnya.',
			],
		},
		{
			id: 'siapa-berhak',
			title: 'Siapa yang berhak atas premi',
			blocks: [
				'Premi adalah hak narapidana menurut Undang-Undang Nomor 22 Tahun 2022 Pasal 9 huruf j. Untuk tahanan hak itu belum kami temukan. Karena itu yang dilihat adalah status seseorang pada hari ia bekerja. Bagian orang yang pada hari itu masih menunggu putusan tidak menjadi uang, tetapi dibelikan makanan tambahan. Bila golongan seseorang belum tercatat, bagiannya ditahan sampai tercatat.',
			],
		},
		{
			id: 'riwayat',
			title: 'Riwayat aturan',
			blocks: [
				'Versi lama tidak dihapus. Setiap versi diusulkan satu orang dan disetujui orang lain.',
			],
		},
	],
}
