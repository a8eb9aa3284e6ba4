/**
 * Roots of Indonesian words that shops like this one use. They decide where the letters alone leave
 * two ways: *perajut* is pe- + rajut and not per- + ajut, *berumbai* is be- + rumbai, *menenun* is
 * men- + tenun, and *kepang* and *tangan* have no affix at all.
 */
const LINES = [
	// what is done
	'ajar anyam bakar balut bantu beli benam bentang beri bersih bilas bordir bulat buat cari celup',
	'cuci dekap dingin gambar ganti gantung garis gulung gunting guna hangat hadiah hias hitung ikat',
	'injak isi jadi jahit jemur jual kait kebas kepak kepang kering kerja kirim kumpul kunci lapis',
	'latih lekat lengkung lepas lilit lindung lingkar lipat pakai pegang peluk peras pesan pijat',
	'pilah pilih pilin pintal potong pulih raih rajut rakit rangkai rawat renda rendam resap sambung',
	'sangga sarung satu serap setrika sikat simpan simpul sisip sobek sulam susun tambal tambah tali',
	'tahan tanda tata tekun tempel tenun terap tempuh tukar tusuk tutup ukir ukur untai usap',
	// what is made, of what, and what it is like
	'abu alas angkat anting bagus bahan baju bandul bantal bayi bekal belah benang besar bingkai bola',
	'boneka botol bunga bundar cokelat coklat corak dandan dinding dompet empuk gading gantungan gelas',
	'gelang hijau hitam indah jambu jaring jarum jinjing kain kaki kalung kanvas kapas karya katun',
	'kaus kecil kelopak keranjang kerah keset kotak kuning kupluk laci lantai lebar lembut lentur',
	'lonceng manis mangkuk masak meja merah mewah mint motif muda mungil oval pasang perca pelangi',
	'penuh perak permadani persegi piring pita pola polos pompom ponsel putih rajin rapi ringan',
	'ritsleting rok rumbai rusuk sandal satin sedang selendang selimut sepatu seprai setengah',
	'sisa sofa spiral syal taman tangan tas taplak tapak tatak tebal tengah tepi terang tikar tipis topi',
	'toska tua tudung ungu unik warna wajik wol bumi laut langit matahari bulan bintang kelinci',
	// who and where
	'anak angkatan bapak binaan bebas dapur dewasa ibu hias kamar kantor keluarga kerabat laki mandi',
	'nikah orang pintu rumah ruang tahun tamu teman tidur ulang wanita warga pengantin perempuan',
] as const

export const ROOTS: ReadonlySet<string> = new Set(LINES.flatMap((line) => line.split(' ')))
