/** The columns of a sheet of resi; the three between help to find the parcel and are not read. */
export const resiColumns = ['nomor_pesanan', 'pembeli', 'kota', 'layanan', 'kurir', 'resi'] as const

export type ResiColumn = (typeof resiColumns)[number]
