# Elasticsearch with the text-analysis plugin. Build from the repository's root:
#   docker build -f docker/elasticsearch.Dockerfile -t lvpu/elasticsearch .
ARG ELASTICSEARCH_VERSION=9.5.3
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -DskipTests -Dspotless.check.skip -Djacoco.skip -pl catalog-indexer/text-analysis -am package

FROM elasticsearch:${ELASTICSEARCH_VERSION}
COPY --from=build /src/catalog-indexer/text-analysis/target/lvpu-text-analysis-*-plugin.zip /tmp/lvpu-text-analysis.zip
RUN bin/elasticsearch-plugin install --batch file:///tmp/lvpu-text-analysis.zip
