/** The installation of the spec that kills: both of its processes know it. */
export const killedOptions = { publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 7) };
