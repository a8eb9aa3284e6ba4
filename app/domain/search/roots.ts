/**
 * Roots of Indonesian words that shops like this one use. They decide where the letters alone leave
 * two ways: *perajut* is pe- + rajut and not per- + ajut, *berumbai* is be- + rumbai, *menenun* is
 * men- + tenun, and *kepang* and *tangan* have no affix at all.
 */
const LINES = [
	// what is done
	'ajar anyam bakar balut bantu beli benam bentang beri bersih bilas bordir buat bulat cari',
	'celup cuci dekap dingin gambar ganti gantung garis gulung guna gunting hadiah hangat hias',
	'hitung ikat injak isi jadi jahit jemur jual kait kebas kepak kepang kering kerja kirim',
	'kumpul kunci lapis latih lekat lengkung lepas lilit lindung lingkar lipat pakai pegang peluk',
	'peras pesan pijat pilah pilih pilin pintal potong pulih raih rajut rakit rangkai rawat renda',
	'rendam resap sambung sangga sarung satu serap setrika sikat simpan simpul sisip sobek sulam',
	'susun tahan tali tambah tambal tanda tata tekun tempel tempuh tenun terap tukar tusuk tutup',
	'ukir ukur untai usap',
	// what is made, of what, and what it is like
	'abu alas angkat anting bagus bahan baju bandul bantal bayi bekal belah benang besar bintang',
	'bola boneka botol bulan bumi bundar bunga cokelat coklat corak dandan dinding dompet empuk',
	'gading gantungan gelang gelas hijau hitam indah jambu jaring jarum jinjing kain kaki kalung',
	'kanvas kapas karya katun kaus kecil kelinci kelopak kerah keranjang keset kotak kuning',
	'kupluk laci langit lantai laut lebar lembut lentur lonceng mangkuk manis masak matahari meja',
	'merah mewah mint motif muda mungil oval pasang pelangi penuh perak perca permadani persegi',
	'piring pita pola polos pompom ponsel putih rajin rapi ringan ritsleting rok rumbai rusuk',
	'sandal satin sedang selendang selimut sepatu seprai setengah sisa sofa spiral syal taman',
	'tangan tapak taplak tas tatak tebal tengah tepi terang tikar tipis topi toska tua tudung',
	'ungu unik wajik warna wol',
	// who and where
	'anak angkatan bapak bebas binaan bingkai dapur dewasa hias ibu kamar kantor keluarga kerabat',
	'laki mandi nikah orang pengantin perempuan pintu ruang rumah tahun tamu teman tidur ulang',
	'wanita warga',
] as const

export const ROOTS: ReadonlySet<string> = new Set(LINES.flatMap((line) => line.split(' ')))
