/** Country lists that the scenes share; a test holds them against the regions of the scenarios. */
export const AFRICA = (
  'AGO ATF BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB ' +
  'GHA GIN GMB GNB GNQ IOT KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI MYT NAM NER ' +
  'NGA REU RWA SDN SEN SHN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE '
)
  .trim()
  .split(' ');

export const NORTH_AMERICA = ['CAN', 'MEX', 'USA'];
