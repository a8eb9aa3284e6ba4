import type { PageWords } from '../page-words.ts'

export const shipping: PageWords = {
	title: 'Pengiriman',
	description:
		'Ongkos kirim menurut tujuan dan berat, di Indonesia dan ke luar negeri, atau diambil gratis di loket Rutan Magetan.',
	lead: 'Semua paket berangkat dari Magetan, Jawa Timur. Anda memilih kurir yang cocok saat memesan, atau mengambilnya sendiri di loket tanpa ongkos kirim.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'ongkos',
			title: 'Ongkos kirim',
			blocks: [
				'Ongkos kirim dihitung per kilogram menurut provinsi atau negara tujuan: kilogram pertama ada harganya, tiap kilogram berikutnya ada tambahannya, dan setiap kilogram yang sudah dimulai dihitung penuh.',
				'Paket yang besar tetapi ringan dihitung menurut volumenya, seperti lazimnya kurir: panjang × lebar × tinggi dalam sentimeter dibagi {volumeDivisor}.',
				'Pilihan layanan, harga, dan lamanya tampil sebelum Anda membayar. Ongkos kirim tidak ikut dibagi dalam [bagi hasil](/uang).',
			],
		},
		{
			id: 'tujuan',
			title: 'Ke mana kami mengirim',
			blocks: [
				'Kami mengirim ke alamat di seluruh provinsi Indonesia, dan [ke luar negeri](#luar-negeri) sejauh ada layanannya.',
				'Tulis alamat selengkapnya sampai kelurahan atau desa dan kecamatan, dengan nomor telepon yang dapat dihubungi kurir. Kode pos kami cocokkan dengan provinsinya supaya paket tidak tersesat.',
			],
		},
		{
			id: 'lama',
			title: 'Berapa lama',
			blocks: [
				'Pesanan yang sudah dibayar dikemas dalam {packingLeast} sampai {packingMost} hari kerja. Dari pesanan sampai ke pintu Anda perkiraannya {anywhereLeast} sampai {anywhereMost} hari kerja, tergantung jauhnya:',
			],
		},
		{
			id: 'luar-negeri',
			title: 'Ke luar negeri',
			blocks: [
				'Pilih “Kirim ke luar negeri” saat memesan, lalu tulis alamatnya dengan huruf Latin dan nomor telepon lengkap dengan kode negaranya. Pembayarannya dengan kartu, sebab transfer dan QRIS rutan hanya dapat dipakai dari bank di Indonesia.',
				'Bea masuk dan pajak di negara tujuan, bila ada, dibayar penerima. Isi dan harga barang kami tulis apa adanya pada deklarasi pabean di paket. Lamanya, termasuk mengemas:',
			],
		},
		{
			id: 'luar-negeri-lain',
			title: 'Negara yang belum dilayani',
			blocks: [
				'Bila belum ada layanan ke negara Anda, halaman pembayaran mengatakannya sebelum Anda membayar apa pun. [Hubungi kami](/kontak): sering ada cara lain. Anda juga dapat memesan untuk penerima di Indonesia.',
			],
		},
		{
			id: 'loket',
			title: 'Ambil sendiri di loket',
			blocks: [
				'Sedang berkunjung atau tinggal di sekitar Magetan? Pilih “Ambil sendiri di loket” saat memesan: tidak ada ongkos kirim dan alamat tidak perlu diisi. Cukup sebutkan nomor pesanan pada jam kunjungan.',
			],
		},
		{
			id: 'resi',
			title: 'Mengikuti paket',
			blocks: [
				'Setelah paket diserahkan kepada kurir, nama kurir dan nomor resinya tampil di halaman pesanan Anda. Bila sebagian barang berangkat lebih dulu, setiap paket tampil dengan resi dan isinya sendiri, dan masa keluhan baru dihitung dari paket terakhir. Simpan alamat halaman itu: ia dibuka tanpa akun dan tanpa kata sandi.',
			],
		},
		{
			id: 'masalah',
			title: 'Bila paket bermasalah',
			blocks: [
				'Kami bertanggung jawab sampai paket diterima. Bila paket rusak, hilang, atau terlalu lama, [hubungi kami](/kontak) dengan menyebut nomor pesanan. Cara menukar atau meminta uang kembali ada di [Pengembalian](/pengembalian).',
			],
		},
	],
}

export const returns: PageWords = {
	title: 'Pengembalian',
	description:
		'Hak Anda untuk menukar atau membatalkan pembelian paling sedikit dua hari kerja sejak barang diterima, menurut PP 80/2019, dan cara memintanya.',
	lead: 'Anda berhak menukar barang atau membatalkan pembelian dalam dua hari kerja sejak paket diterima. Hak ini dari Peraturan Pemerintah Nomor 80 Tahun 2019, dan berlaku untuk setiap pembelian di sini.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'waktu',
			title: 'Berapa lama waktunya',
			blocks: [
				'Paling sedikit {complaintDays} hari kerja sejak paket Anda terima. Tekan “Paket sudah saya terima” di halaman pesanan begitu paket sampai; sejak itu {complaintDays} hari kerja penuh dihitung, tanpa Sabtu, Minggu, dan hari libur. Bila Anda tidak menekannya, paket dianggap sampai {deliveryDays} hari setelah dikirim, atau {deliveryDaysAbroad} hari bila ke luar negeri. Tanggal akhirnya tertulis di halaman pesanan Anda.',
			],
		},
		{
			id: 'alasan',
			title: 'Untuk hal apa saja',
			blocks: [
				{
					list: [
						'Barang rusak, cacat, atau rusak di perjalanan.',
						'Barang yang datang bukan yang Anda pesan, atau kurang.',
						'Barang tidak sesuai dengan foto atau keterangannya.',
					],
				},
				'Keset perca dijahit dari sisa kain yang berganti-ganti, jadi corak setiap buah sedikit berbeda dari fotonya. Itu sifat karyanya, bukan cacat.',
			],
		},
		{
			id: 'cara',
			title: 'Cara memintanya',
			blocks: [
				{
					list: [
						'Buka halaman pesanan Anda ([Cari pesanan](/lacak)) dan pilih “Sampaikan keluhan atau minta tukar” sebelum tanggal yang tertulis di sana.',
						'Ceritakan apa yang tidak sesuai. Foto barang dan kemasannya membantu; hanya Anda dan petugas yang dapat melihatnya.',
						'Tunggu jawaban kami sebelum mengirim apa pun; kami sepakati dulu cara dan ongkosnya.',
					],
				},
			],
		},
		{
			id: 'uang',
			title: 'Uang yang kembali',
			blocks: [
				'Bila pesanan dibatalkan, seluruh pembayaran dikembalikan termasuk ongkos kirimnya, ke kartu atau rekening yang Anda pakai membayar. Sampainya di rekening Anda tergantung bank, biasanya beberapa hari. Kemajuannya tampil di halaman pesanan.',
				'Untuk penukaran, kami lihat dulu apakah karya yang sama masih ada. Bila tidak ada gantinya, uang Anda yang kembali.',
			],
		},
		{
			id: 'belum-bayar',
			title: 'Bila belum dibayar atau belum dikirim',
			blocks: [
				'Pesanan yang belum dibayar dapat Anda batalkan sendiri dengan satu tombol di halamannya. Bila dibiarkan, pesanan berakhir sendiri setelah batas waktu bayarnya: {paymentMinutes} menit dengan kartu, 24 jam dengan transfer atau QRIS. Barangnya lalu dijual lagi.',
				'Pesanan yang sudah dibayar tetapi belum dikirim dapat dibatalkan dengan menghubungi kami.',
			],
		},
		{
			id: 'pembuat',
			title: 'Akibatnya bagi pembuat',
			blocks: [
				'Jangan ragu menyampaikan keluhan demi pembuatnya. Premi dari pesanan Anda baru menjadi final setelah masa keluhan lewat, dan tabungan yang sudah final tidak pernah dipotong karena pengembalian. Selengkapnya di [Ke mana uang Anda](/uang#tabungan).',
			],
		},
	],
}
