// The ten-step colour scales that Mantine draws from.
import type { MantineColorsTuple } from '@mantine/core';

// Ten steps each, light to dark. Step 7 is the text and fill step on a light sheet, step 4 on a dark one.
export const ember: MantineColorsTuple = [
  '#FFF1E8',
  '#FFE0CE',
  '#FFC3A0',
  '#FFA673',
  '#FF8549',
  '#F0651F',
  '#DB5010',
  '#C2410C',
  '#9A3209',
  '#6F2507',
];
export const zinc: MantineColorsTuple = [
  '#F6F7F9',
  '#EEF0F3',
  '#E0E4E9',
  '#CBD1D8',
  '#A9B2BB',
  '#7F8994',
  '#5C6670',
  '#454E58',
  '#2A3138',
  '#161A1F',
];
// Mantine draws control borders with gray 4 and dark 4: both are our --edge, at least 3 to 1 on every surface.
export const gray: MantineColorsTuple = [
  '#F6F7F9',
  '#EEF0F3',
  '#E0E4E9',
  '#CBD1D8',
  '#7F8994',
  '#727C87',
  '#5C6670',
  '#454E58',
  '#2A3138',
  '#161A1F',
];
export const moss: MantineColorsTuple = [
  '#E6F4EC',
  '#CDE9D9',
  '#A3D7BA',
  '#67C796',
  '#45B27C',
  '#2F9665',
  '#237F53',
  '#1B6E45',
  '#145437',
  '#0D3A26',
];
export const honey: MantineColorsTuple = [
  '#FFF3D1',
  '#FFE7A6',
  '#F9D575',
  '#E9B949',
  '#D09D24',
  '#AE7F0C',
  '#956A03',
  '#7F5500',
  '#5F4000',
  '#402B00',
];
export const brick: MantineColorsTuple = [
  '#FDEBEF',
  '#FBD2DB',
  '#FFA9B8',
  '#FF8499',
  '#EE5575',
  '#D93459',
  '#C3224A',
  '#B0183F',
  '#86122F',
  '#5C0C20',
];
export const azure: MantineColorsTuple = [
  '#E8F0FA',
  '#D0E1F5',
  '#AFCDF5',
  '#86B4F2',
  '#5C95E0',
  '#3F7BC8',
  '#2F68B0',
  '#245A9E',
  '#1B4579',
  '#123053',
];
export const plum: MantineColorsTuple = [
  '#F2ECFA',
  '#E4D8F5',
  '#D3BDF3',
  '#C3A3F0',
  '#A67FDF',
  '#8D61C8',
  '#7A4EB2',
  '#6B3FA0',
  '#51307A',
  '#382154',
];
// Mantine reads its dark surfaces from this tuple: 0 text, 2 dimmed, 4 control border, 6 control, 7 sheet, 8 canvas.
export const dark: MantineColorsTuple = [
  '#EDF0F3',
  '#B7C0C9',
  '#95A0AB',
  '#828D98',
  '#6F7B87',
  '#242A30',
  '#1B2025',
  '#161A1E',
  '#0E1114',
  '#08090B',
];
