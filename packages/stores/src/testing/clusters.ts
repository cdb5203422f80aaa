/** A port on which nobody listens: shards behind it can be planned for, not asked. */
const NOBODY = 9;

const shard = (port: number) =>
  `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;

/**
 * Clusters that the engine can play by itself: `solo` has one shard, `twins` has two, all of them the engine itself, so
 * that what is asked of them is answered; of `distant`, one shard is the engine and one cannot be reached.
 */
export const TEST_CLUSTERS = `<clickhouse>
  <tcp_port>9000</tcp_port>
  <remote_servers>
    <solo>${shard(9000)}</solo>
    <twins>${shard(9000)}${shard(9000)}</twins>
    <distant>${shard(9000)}${shard(NOBODY)}</distant>
  </remote_servers>
</clickhouse>
`;
